package org.limpide.scanner.history.store;

import java.util.BitSet;
import org.limpide.scanner.history.store.Pack.Entry;

/**
 * How the objects of a pack hang together: each delta is a child of its base. Objects are numbered in the order in which
 * they lie in the pack. Among the children of an object the one with the most below it comes last: whoever lets go of a
 * base before it enters the last child never holds more than the logarithm of all objects at once. Thread-safe.
 */
public final class PackForest {
    private static final int NONE = -1;
    /** Its base is not in this pack, its header is damaged, or its deltas go round in a circle. */
    public static final byte STRANGE = 0;

    /** The kind of trees. */
    public static final byte TREE = 2;

    /** The kind of files. */
    public static final byte BLOB = 3;

    private final Pack pack;
    private final int count;
    private final long[] offset;
    private final int[] indexNumber;
    private final byte[] kind;
    private final int[] firstChild;
    private final int[] children;
    private final BitSet roots = new BitSet();
    private final int[] base;

    private PackForest(Pack pack) {
        this.pack = pack;
        count = pack.count();
        offset = new long[count];
        indexNumber = new int[count];
        kind = new byte[count];
        base = new int[count];
        firstChild = new int[count + 2];
        children = new int[count];
        sort();
        readHeaders();
        hang();
        orderChildren();
    }

    /** Takes the number of an object and the first eight bytes of its id. */
    public interface Numbered {
        void take(int object, long prefix);
    }

    /** Gives all objects in the order of the pack's index, which is that of their ids. */
    public void forEachInOrderOfIds(Numbered to) {
        int[] inverse = inverse();
        for (int i = 0; i < count; i++) {
            to.take(inverse[i], pack.index().prefix(i));
        }
    }

    /** Reads the headers of all objects of a pack. */
    public static PackForest of(Pack pack) {
        return new PackForest(pack);
    }

    public Pack pack() {
        return pack;
    }

    public int count() {
        return count;
    }

    long offset(int object) {
        return offset[object];
    }

    /** Where the entry of an object ends at the latest. */
    long end(int object) {
        return object + 1 < count ? offset[object + 1] : pack.end();
    }

    /** The kind of an object, deltas included; {@link #STRANGE} where it cannot be told from this pack alone. */
    public byte kind(int object) {
        return kind[object];
    }

    /** Copies the id of an object. */
    public void id(int object, byte[] to, int at) {
        pack.index().id(indexNumber[object], to, at);
    }

    /** The first eight bytes of its id. */
    public long prefix(int object) {
        return pack.index().prefix(indexNumber[object]);
    }

    int firstChild(int object) {
        return firstChild[object];
    }

    int pastLastChild(int object) {
        return firstChild[object + 1];
    }

    int child(int place) {
        return children[place];
    }

    private void sort() {
        for (int i = 0; i < count; i++) {
            offset[i] = pack.index().offset(i);
            indexNumber[i] = i;
        }
        RadixSort.sort(offset, indexNumber);
    }

    private void readHeaders() {
        Entry entry = new Entry();
        byte[] id = new byte[64];
        int[] ofIndex = {};
        OffsetTable table = new OffsetTable(offset, pack.length());
        for (int i = 0; i < count; i++) {
            base[i] = NONE;
            if (!pack.header(offset[i], entry)) {
                kind[i] = STRANGE;
            } else if (entry.type == Pack.OFFSET_DELTA) {
                base[i] = table.find(entry.base);
                kind[i] = STRANGE;
            } else if (entry.type == Pack.REF_DELTA) {
                if (ofIndex.length == 0) {
                    ofIndex = inverse();
                }
                pack.baseId(entry, id);
                int number = pack.index().find(id, 0);
                base[i] = number < 0 ? NONE : ofIndex[number];
                kind[i] = STRANGE;
            } else {
                kind[i] = (byte) entry.type;
                roots.set(i);
            }
        }
    }

    private int[] inverse() {
        int[] inverse = new int[count];
        for (int i = 0; i < count; i++) {
            inverse[indexNumber[i]] = i;
        }
        return inverse;
    }

    /** Children beside each other, by counting. */
    private void hang() {
        for (int i = 0; i < count; i++) {
            if (base[i] >= 0) {
                firstChild[base[i] + 2]++;
            }
        }
        for (int i = 2; i < count + 2; i++) {
            firstChild[i] += firstChild[i - 1];
        }
        for (int i = 0; i < count; i++) {
            if (base[i] >= 0) {
                children[firstChild[base[i] + 1]++] = i;
            }
        }
    }

    /** From the roots down, kinds; from the leaves up, how many are below. */
    private void orderChildren() {
        int[] order = new int[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            if (kind[i] != STRANGE) {
                order[known++] = i;
            }
        }
        for (int done = 0; done < known; done++) {
            int one = order[done];
            for (int at = firstChild(one); at < pastLastChild(one); at++) {
                kind[children[at]] = kind[one];
                order[known++] = children[at];
            }
        }
        int[] below = new int[count];
        for (int done = known - 1; done >= 0; done--) {
            int one = order[done];
            heaviestLast(one, below);
            if (base[one] >= 0) {
                below[base[one]] += below[one] + 1;
            }
        }
    }

    private void heaviestLast(int object, int[] below) {
        int last = pastLastChild(object) - 1;
        for (int at = firstChild(object); at < last; at++) {
            if (below[children[at]] > below[children[last]]) {
                int lighter = children[last];
                children[last] = children[at];
                children[at] = lighter;
            }
        }
    }

    /** Some objects, and all that must be made to make them. */
    public BitSet withBases(BitSet wanted) {
        BitSet all = new BitSet(count);
        for (int object = wanted.nextSetBit(0); object >= 0; object = wanted.nextSetBit(object + 1)) {
            for (int one = object; one >= 0 && !all.get(one); one = base[one]) {
                all.set(one);
            }
        }
        return all;
    }

    /** The objects of a kind that are no deltas, in the order of the pack. */
    int[] roots(ObjectKind wanted) {
        return roots.stream().filter(i -> kind[i] == wanted.code()).toArray();
    }
}
