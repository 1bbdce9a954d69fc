package org.limpide.scanner.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many literals in one pass (Aho and Corasick, 1975), ASCII case folded, as one dense table of states. The time
 * does not depend on how many literals there are.
 */
final class LiteralSearch {
    private static final int ASCII = 128;

    private final byte[] classOf = new byte[ASCII];
    private final int width;
    private final int[] table;
    private final int firstFinal;
    private final int[][] outputs;

    /** Takes one hit: which literal, and where it ends. */
    @FunctionalInterface
    interface Sink {
        void hit(int literal, int end);
    }

    /** A search for literals that are ASCII and not empty; they are told apart by their place in the list. */
    LiteralSearch(List<String> literals) {
        width = classes(literals);
        Trie trie = new Trie(width);
        for (int i = 0; i < literals.size(); i++) {
            trie.add(codes(literals.get(i)), i);
        }
        trie.complete();
        int[] place = trie.finalsLast();
        table = new int[trie.size() * width];
        outputs = new int[trie.size()][];
        for (int state = 0; state < trie.size(); state++) {
            outputs[place[state]] = trie.outputs(state);
            for (int code = 0; code < width; code++) {
                table[place[state] * width + code] = place[trie.next(state, code)] * width;
            }
        }
        firstFinal = trie.plainStates() * width;
    }

    private int classes(List<String> literals) {
        int next = 1;
        for (String literal : literals) {
            for (int i = 0; i < literal.length(); i++) {
                char folded = Character.toLowerCase(literal.charAt(i));
                if (classOf[folded] == 0) {
                    classOf[folded] = (byte) next;
                    classOf[Character.toUpperCase(folded)] = (byte) next;
                    next++;
                }
            }
        }
        return next;
    }

    private int[] codes(String literal) {
        return literal.chars().map(c -> classOf[c]).toArray();
    }

    /**
     * Searches a stretch of a text.
     *
     * @param state what the call on the stretch before gave, 0 at the start of a text
     * @param base place of the stretch in the text
     * @return the state to go on with
     */
    int find(char[] stretch, int length, int state, int base, Sink sink) {
        int now = state;
        for (int i = 0; i < length; i++) {
            char c = stretch[i];
            now = table[now + (c < ASCII ? classOf[c] : 0)];
            if (now >= firstFinal) {
                for (int literal : outputs[now / width]) {
                    sink.hit(literal, base + i + 1);
                }
            }
        }
        return now;
    }

    /** The automaton while it is built. */
    private static final class Trie {
        private final int width;
        private final List<int[]> next = new ArrayList<>();
        private final List<List<Integer>> found = new ArrayList<>();

        Trie(int width) {
            this.width = width;
            state();
        }

        private int state() {
            int[] row = new int[width];
            Arrays.fill(row, -1);
            next.add(row);
            found.add(new ArrayList<>());
            return next.size() - 1;
        }

        void add(int[] codes, int literal) {
            int state = 0;
            for (int code : codes) {
                int to = next.get(state)[code];
                if (to < 0) {
                    to = state();
                    next.get(state)[code] = to;
                }
                state = to;
            }
            found.get(state).add(literal);
        }

        /** Breadth first: a missing step is the step of the longest proper suffix that is a state. */
        void complete() {
            int[] suffix = new int[size()];
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(0);
            while (!queue.isEmpty()) {
                int state = queue.remove();
                int[] row = next.get(state);
                int[] fallback = next.get(suffix[state]);
                for (int code = 0; code < width; code++) {
                    if (row[code] < 0) {
                        row[code] = state == 0 ? 0 : fallback[code];
                    } else {
                        int child = row[code];
                        suffix[child] = state == 0 ? 0 : fallback[code];
                        found.get(child).addAll(found.get(suffix[child]));
                        queue.add(child);
                    }
                }
            }
        }

        int size() {
            return next.size();
        }

        int next(int state, int code) {
            return next.get(state)[code];
        }

        int[] outputs(int state) {
            return found.get(state).stream().mapToInt(Integer::intValue).toArray();
        }

        int plainStates() {
            return (int) found.stream().filter(List::isEmpty).count();
        }

        /** New numbers of the states, so that one comparison tells those with outputs; the root stays 0. */
        int[] finalsLast() {
            int[] place = new int[size()];
            int plain = 0;
            int last = plainStates();
            for (int state = 0; state < size(); state++) {
                place[state] = found.get(state).isEmpty() ? plain++ : last++;
            }
            return place;
        }
    }
}
