package org.limpide.scanner.history;

import java.util.Arrays;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;

/** What one thread found: object, place and find. It is bounded, and says where it ran over. */
final class Finds {
    /** Twenty million, or what fits where little memory is given. */
    private static final int MOST =
            (int) Math.min(20_000_000, Runtime.getRuntime().maxMemory() / 200);

    private int[] object = new int[64];
    private long[] place = new long[64];
    private Found[] found = new Found[64];
    private int count;
    private boolean full;

    /** Adds all that was found in an object. */
    void add(int number, Hits hits) {
        for (int i = 0; i < hits.count(); i++) {
            for (Found one : hits.found(i)) {
                add(number, hits.place(i) + one.delta(), one);
            }
        }
    }

    void add(int number, long at, Found what) {
        if (count == object.length) {
            if (count >= MOST) {
                full = true;
                return;
            }
            int size = Math.min(MOST, count * 2);
            object = Arrays.copyOf(object, size);
            place = Arrays.copyOf(place, size);
            found = Arrays.copyOf(found, size);
        }
        object[count] = number;
        place[count] = at;
        found[count++] = what;
    }

    int count() {
        return count;
    }

    int object(int index) {
        return object[index];
    }

    long place(int index) {
        return place[index];
    }

    Found found(int index) {
        return found[index];
    }

    /** Whether there was more than is kept. */
    boolean full() {
        return full;
    }
}
