package org.limpide.scanner.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds many literals in one pass, ASCII case folded. A table of the first three characters of all literals turns
 * almost every place away; where it does not, a trie is walked. Per character this costs two look-ups that do not wait
 * for each other: an automaton whose every step waits for the one before was measured at half the speed.
 */
final class LiteralSearch {
    private static final int ASCII = 128;
    private static final int BITS = 6;
    private static final int MOST_CODE = (1 << BITS) - 1;
    private static final int KEYS = (1 << (3 * BITS)) - 1;
    private static final int OTHER = 0;

    private final byte[] codeOf = new byte[ASCII];
    private final long[] firstThree = new long[(KEYS + 1) >> 6];
    private final int longest;
    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> outputs = new ArrayList<>();
    private final int[][] steps;
    private final int[][] found;

    /** Takes one hit: which literal, and where it begins. */
    @FunctionalInterface
    interface Sink {
        void hit(int literal, int start);
    }

    /** A search for literals that are ASCII and not empty; they are told apart by their place in the list. */
    LiteralSearch(List<String> literals) {
        giveCodes(literals);
        longest = literals.stream().mapToInt(String::length).max().orElse(1);
        state();
        for (int i = 0; i < literals.size(); i++) {
            add(literals.get(i), i);
            admit(literals.get(i), 0, 0);
        }
        steps = next.toArray(int[][]::new);
        found = outputs.toArray(int[][]::new);
    }

    /** Characters past the last place of a stretch that the search may read. */
    int lookAhead() {
        return Math.max(longest, 3);
    }

    private void giveCodes(List<String> literals) {
        int code = 0;
        String all = String.join("", literals).toLowerCase(Locale.ROOT);
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (codeOf[c] == OTHER) {
                // Past 63 characters some share a code: the matcher compares the letters of every hit anyway.
                code = Math.min(code + 1, MOST_CODE);
                codeOf[c] = (byte) code;
                codeOf[Character.toUpperCase(c)] = (byte) code;
            }
        }
    }

    private int state() {
        next.add(new int[MOST_CODE + 1]);
        outputs.add(new int[0]);
        return next.size() - 1;
    }

    private void add(String literal, int number) {
        int state = 0;
        for (int i = 0; i < literal.length(); i++) {
            int code = codeOf[literal.charAt(i)];
            if (next.get(state)[code] == 0) {
                next.get(state)[code] = state();
            }
            state = next.get(state)[code];
        }
        int[] before = outputs.get(state);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = number;
        outputs.set(state, after);
    }

    /** Marks the literal's first three characters; a shorter one is followed by anything. */
    private void admit(String literal, int taken, int key) {
        if (taken == 3) {
            firstThree[key >> 6] |= 1L << key;
        } else if (taken < literal.length()) {
            admit(literal, taken + 1, (key << BITS) | codeOf[literal.charAt(taken)]);
        } else {
            for (int code = 0; code <= MOST_CODE; code++) {
                admit(literal, taken + 1, (key << BITS) | code);
            }
        }
    }

    /**
     * Finds the literals that begin in a stretch of a text.
     *
     * @param stretch its characters and as many after it as there are, up to {@link #lookAhead}
     * @param length of the stretch
     * @param available characters in the array
     * @param base place of the stretch in the text
     */
    void find(char[] stretch, int length, int available, int base, Sink sink) {
        int key = (code(stretch, 0, available) << BITS) | code(stretch, 1, available);
        int inner = Math.min(length, available - 2);
        for (int i = 0; i < inner; i++) {
            char c = stretch[i + 2];
            key = ((key << BITS) | (c < ASCII ? codeOf[c] : OTHER)) & KEYS;
            if (((firstThree[key >> 6] >>> key) & 1) != 0) {
                walk(stretch, i, available, base, sink);
            }
        }
        for (int i = Math.max(inner, 0); i < length; i++) {
            walk(stretch, i, available, base, sink);
        }
    }

    private int code(char[] stretch, int at, int available) {
        return at < available && stretch[at] < ASCII ? codeOf[stretch[at]] : OTHER;
    }

    private void walk(char[] stretch, int start, int available, int base, Sink sink) {
        int state = 0;
        for (int i = start; i < available; i++) {
            int code = code(stretch, i, available);
            state = code == OTHER ? 0 : steps[state][code];
            if (state == 0) {
                return;
            }
            for (int literal : found[state]) {
                sink.hit(literal, base + start);
            }
        }
    }
}
