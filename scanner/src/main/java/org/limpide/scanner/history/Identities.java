package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.limpide.scanner.history.CommitRows.Person;

/**
 * Numbers the people of commits by the bytes that name them: a hundred thousand commits are by a few hundred people, and
 * the bytes are made into texts once for each. The same person may be written in two ways and have two numbers.
 */
final class Identities {
    private final List<Person> persons = new ArrayList<>();
    private byte[] written = new byte[1024];
    private int used;
    private int[] start = new int[65];
    private int[] slots = new int[128];

    /** The number of the person that a line of a commit names. */
    int number(Header header) {
        byte[] content = header.content();
        int from = header.value();
        int to = header.identityEnd();
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + content[i];
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (Arrays.equals(written, start[known], start[known + 1], content, from, to)) {
                return known;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(header, content, from, to);
    }

    List<Person> persons() {
        return persons;
    }

    private int add(Header header, byte[] content, int from, int to) {
        int number = persons.size();
        persons.add(new Person(header.name(), header.email()));
        if (number + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        if (used + to - from > written.length) {
            written = Arrays.copyOf(written, Math.max(written.length * 2, used + to - from));
        }
        System.arraycopy(content, from, written, used, to - from);
        used += to - from;
        start[number + 1] = used;
        if (2 * persons.size() > slots.length) {
            slots = new int[2 * slots.length];
            for (int one = 0; one < number; one++) {
                put(one);
            }
        }
        put(number);
        return number;
    }

    private void put(int number) {
        int hash = 0;
        for (int i = start[number]; i < start[number + 1]; i++) {
            hash = 31 * hash + written[i];
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number + 1;
    }
}
