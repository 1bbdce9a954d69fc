package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.history.store.NameText;
import org.limpide.scanner.match.Copies;

/**
 * What one thread learnt of trees: which of them hold other trees, wanted files or other repositories, and under which
 * names. What a tree shares with its base is not read again.
 */
final class TreeRows {
    /** In place of an object: a commit of another repository. */
    static final int OTHER_REPOSITORY = -2;

    private static final int MISSING = -1;
    private static final int NO_NAME = -1;
    private static final int MOST_MISSING = 200_000;

    private final Objects objects;
    private final BitSet wanted;
    private final BitSet trees;
    private final int hash;
    private int[] tree = new int[256];
    private int[] first = new int[257];
    private int[] child = new int[1024];
    private int[] name = new int[1024];
    private int count;
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final List<byte[]> names = new ArrayList<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private final List<Integer> damaged = new ArrayList<>();
    private final BitSet holders = new BitSet();
    private final Name probe = new Name();

    /** Bytes as a key. */
    private static final class Name {
        private byte[] bytes = {};
        private int from;
        private int to;
        private int hash;

        void set(byte[] content, int start, int end) {
            bytes = content;
            from = start;
            to = end;
            int code = 1;
            for (int i = start; i < end; i++) {
                code = 31 * code + content[i];
            }
            hash = code;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
        }
    }

    /** The entries of one tree, in their order. Reused. */
    static final class Entries {
        private int[] end = new int[64];
        private int[] child = new int[64];
        private int[] name = new int[64];
        private int count;

        void add(int past, int object, int named) {
            room(1);
            end[count] = past;
            child[count] = object;
            name[count++] = named;
        }

        private void room(int more) {
            if (count + more > end.length) {
                int size = Math.max(count + more, end.length * 2);
                end = Arrays.copyOf(end, size);
                child = Arrays.copyOf(child, size);
                name = Arrays.copyOf(name, size);
            }
        }

        /** Takes over entries that lie in a copied stretch. */
        void take(Entries base, int from, int to, int shift) {
            room(to - from);
            System.arraycopy(base.child, from, child, count, to - from);
            System.arraycopy(base.name, from, name, count, to - from);
            for (int i = from; i < to; i++) {
                end[count++] = base.end[i] + shift;
            }
        }

        /** The entry that begins at a place, or -1. */
        int startingAt(int place) {
            if (place == 0) {
                return count > 0 ? 0 : -1;
            }
            int before = Arrays.binarySearch(end, 0, count, place);
            return before >= 0 && before + 1 < count ? before + 1 : -1;
        }

        /** How many entries end at a place or sooner. */
        int endingBy(int place) {
            int found = Arrays.binarySearch(end, 0, count, place);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    /**
     * Rows to fill.
     *
     * @param wanted numbers of the files whose place is asked for
     * @param trees numbers of all trees
     */
    TreeRows(Objects objects, BitSet wanted, BitSet trees) {
        this.objects = objects;
        this.wanted = wanted;
        this.trees = trees;
        hash = objects.database().hash().bytes();
    }

    /** Reads a tree whole. */
    void whole(int number, byte[] content, int length, Entries out) {
        out.count = 0;
        int at = 0;
        while (at >= 0 && at < length) {
            at = entry(number, content, length, at, out);
        }
        keep(number, out, at < 0);
    }

    /** Reads a tree that was made from another one. */
    void made(int number, byte[] content, int length, Entries base, Copies copies, Entries out) {
        out.count = 0;
        int at = 0;
        int stretch = 0;
        while (at >= 0 && at < length) {
            while (copies.to(stretch) + copies.length(stretch) <= at) {
                stretch++;
            }
            int shift = copies.to(stretch) - copies.from(stretch);
            int first = copies.from(stretch) < 0 ? -1 : base.startingAt(at - shift);
            int past = copies.from(stretch) + copies.length(stretch);
            int last = first < 0 ? -1 : base.endingBy(past);
            if (last > first) {
                out.take(base, first, last, shift);
                at = out.end[out.count - 1];
            } else {
                at = entry(number, content, length, at, out);
            }
        }
        keep(number, out, at < 0);
    }

    /** Reads one entry: octal mode, space, name, NUL, id; gives where the next one begins, or -1. */
    private int entry(int number, byte[] content, int length, int at, Entries out) {
        int mode = 0;
        int i = at;
        while (i < length && i < at + 7 && content[i] >= '0' && content[i] <= '7') {
            mode = mode * 8 + content[i++] - '0';
        }
        if (i == at || i >= length || content[i] != ' ') {
            return -1;
        }
        int start = i + 1;
        int end = start;
        while (end < length && content[end] != 0) {
            end++;
        }
        if (end + 1 + hash > length) {
            return -1;
        }
        int found = (mode & 0170000) == 0160000 ? OTHER_REPOSITORY : objects.find(content, end + 1);
        if (found == MISSING && missing.size() < MOST_MISSING) {
            missing(number, HexFormat.of().formatHex(content, end + 1, end + 1 + hash));
        }
        boolean edge = found == OTHER_REPOSITORY || (found >= 0 && (trees.get(found) || wanted.get(found)));
        out.add(end + 1 + hash, found, edge ? named(content, start, end) : NO_NAME);
        return end + 1 + hash;
    }

    private void missing(int number, String id) {
        if (!objects.isElsewhere(id)) {
            missing.putIfAbsent(id, number);
        }
    }

    private int named(byte[] content, int from, int to) {
        probe.set(content, from, to);
        Integer known = numbers.get(probe);
        if (known != null) {
            return known;
        }
        byte[] own = Arrays.copyOfRange(content, from, to);
        Name name = new Name();
        name.set(own, 0, own.length);
        numbers.put(name, names.size());
        names.add(own);
        return names.size() - 1;
    }

    private void keep(int number, Entries entries, boolean broken) {
        if (broken) {
            damaged.add(number);
        }
        if (count == tree.length) {
            tree = Arrays.copyOf(tree, count * 2);
            first = Arrays.copyOf(first, count * 2 + 1);
        }
        int at = first[count];
        for (int i = 0; i < entries.count; i++) {
            if (entries.name[i] != NO_NAME) {
                if (at == child.length) {
                    child = Arrays.copyOf(child, at * 2);
                    name = Arrays.copyOf(name, at * 2);
                }
                if (entries.child[i] == OTHER_REPOSITORY) {
                    holders.set(number);
                }
                child[at] = entries.child[i];
                name[at++] = entries.name[i];
            }
        }
        tree[count++] = number;
        first[count] = at;
    }

    int count() {
        return count;
    }

    /** The object that a row is about. */
    int tree(int row) {
        return tree[row];
    }

    int first(int row) {
        return first[row];
    }

    int past(int row) {
        return first[row + 1];
    }

    /** An object that stands in the tree, or {@link #OTHER_REPOSITORY}. */
    int child(int edge) {
        return child[edge];
    }

    String name(int edge) {
        return NameText.of(names.get(name[edge]));
    }

    /** Ids that trees name and the store lacks, with one of these trees. */
    Map<String, Integer> missing() {
        return missing;
    }

    /** Trees that hold commits of other repositories. */
    BitSet holders() {
        return holders;
    }

    /** Trees that are none. */
    List<Integer> damaged() {
        return damaged;
    }
}
