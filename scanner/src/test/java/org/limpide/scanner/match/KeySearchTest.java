package org.limpide.scanner.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limpide.scanner.match.Key.Form;

class KeySearchTest {
    private static final String LETTERS = "abcABC01_. ";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsEveryKeyWhereverItStands(int seed) {
        Random random = new Random(seed);
        List<Key> keys = keys(random);
        KeySearch search = new KeySearch(KeyTable.of(keys));
        for (int i = 0; i < 200; i++) {
            byte[] text = text(random, random.nextInt(120));
            int from = random.nextInt(text.length + 1);
            int to = from + random.nextInt(text.length - from + 1);
            assertThat(found(search, text, from, to)).isEqualTo(naive(keys, text, from, to));
        }
    }

    @Test
    void readsTheTableThatTheBuildMade() {
        for (List<String> themes : List.of(RuleSet.THEMES, List.of("secrets"))) {
            RuleSet made = RuleSet.made(themes);
            byte[] table = made.keys().table().bytes(made.stamp());

            assertThat(PreparedKeys.of(themes, made.stamp()))
                    .hasValueSatisfying(
                            read -> assertThat(read.bytes(made.stamp())).isEqualTo(table));
            assertThat(PreparedKeys.of(themes, made.stamp() + 1)).isEmpty();
        }
    }

    private static List<Key> keys(Random random) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] bytes = text(random, 1 + random.nextInt(Keys.LONGEST));
            boolean anyCase = random.nextBoolean();
            for (int j = 0; anyCase && j < bytes.length; j++) {
                bytes[j] = Keys.lower(bytes[j]);
            }
            keys.add(new Key(bytes, anyCase, i, Form.PLAIN, 0, 0, 0));
        }
        return keys;
    }

    private static byte[] text(Random random, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return text;
    }

    private static Set<String> found(KeySearch search, byte[] text, int from, int to) {
        KeySearch.Places places = new KeySearch.Places();
        byte[] content = Arrays.copyOf(text, text.length + KeySearch.SLACK);
        // What lies past the end must not matter.
        Arrays.fill(content, text.length, content.length, (byte) 'a');
        search.find(content, text.length, from, to, places);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < places.count(); i++) {
            found.add(places.place(i) + " " + places.key(i));
        }
        return found;
    }

    private static Set<String> naive(List<Key> keys, byte[] text, int from, int to) {
        Set<String> found = new TreeSet<>();
        for (int at = from; at < to; at++) {
            for (int i = 0; i < keys.size(); i++) {
                if (stands(keys.get(i), text, at)) {
                    found.add(at + " " + i);
                }
            }
        }
        return found;
    }

    private static boolean stands(Key key, byte[] text, int at) {
        byte[] bytes = key.bytes();
        if (at + bytes.length > text.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            byte there = key.anyCase() ? Keys.lower(text[at + i]) : text[at + i];
            if (there != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
