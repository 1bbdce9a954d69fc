package org.limpide.scanner.match;

import java.util.Arrays;

/**
 * The places of a text where an anchor stands, what was found there, and on which bytes that depends: what a text made
 * from this one can inherit. Reused from text to text.
 */
public final class Hits {
    static final Found[] NOTHING = {};
    /** Past so many, places where nothing was found are forgotten. */
    private static final int MOST_KEPT = 1 << 18;
    /** So many are put in order one by one. */
    private static final int SHORT = 64;

    private static final int AFTER_BITS = 17;
    private static final int MOST_AFTER = (1 << AFTER_BITS) - 1;
    private static final int MOST_BEFORE = (1 << 13) - 1;
    private static final int AT_START = 1 << 30;
    private static final int AT_END = 1 << 31;

    private int[] place = new int[16];
    private int[] key = new int[16];
    private int[] reach = new int[16];
    private Found[][] found = new Found[16][];
    private int count;
    private boolean incomplete;

    /** Forgets all. */
    public void clear() {
        Arrays.fill(found, 0, count, null);
        count = 0;
        incomplete = false;
    }

    /** Whether places are missing, so that a text made from this one cannot inherit them. */
    boolean incomplete() {
        return incomplete;
    }

    public int count() {
        return count;
    }

    /** Where the key of an anchor begins. */
    public int place(int hit) {
        return place[hit];
    }

    /** What was found there, mostly nothing; not to be changed. */
    public Found[] found(int hit) {
        return found[hit];
    }

    /** The first hit at a place or after it; found in a step or two where a guess is near. */
    int firstFrom(int wanted, int guess) {
        int low = 0;
        int high = count;
        for (int step = 1, at = guess; step < 16; step++) {
            if (at < count && place[at] < wanted) {
                low = ++at;
            } else if (at > 0 && place[at - 1] >= wanted) {
                high = --at;
            } else {
                return at;
            }
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int key(int hit) {
        return key[hit];
    }

    /**
     * Adds a hit.
     *
     * @param from first byte that was read to judge it; negative where it mattered that the text begins there
     * @param to past the last one; beyond the text where it mattered that it ends there
     */
    void add(int at, int number, int from, int to, int length, Found[] what) {
        int before = at - Math.max(from, 0);
        int after = Math.min(to, length) - at;
        // One that depends on more than can be said here depends on all.
        boolean wide = before > MOST_BEFORE || after > MOST_AFTER;
        int packed = (Math.min(before, MOST_BEFORE) << AFTER_BITS)
                | Math.min(after, MOST_AFTER)
                | (wide || from < 0 ? AT_START : 0)
                | (wide || to > length ? AT_END : 0);
        add(at, number, packed, what);
    }

    private void add(int at, int number, int packed, Found[] what) {
        if (count >= MOST_KEPT && what.length == 0) {
            incomplete = true;
            return;
        }
        if (count == place.length) {
            int size = count * 2;
            place = Arrays.copyOf(place, size);
            key = Arrays.copyOf(key, size);
            reach = Arrays.copyOf(reach, size);
            found = Arrays.copyOf(found, size);
        }
        place[count] = at;
        key[count] = number;
        reach[count] = packed;
        found[count] = what;
        count++;
    }

    /** Whether all that a hit depends on lies in a stretch that is copied. */
    boolean inside(int hit, int from, int to, boolean keepsStart, boolean keepsEnd) {
        int packed = reach[hit];
        int at = place[hit];
        return at - ((packed >>> AFTER_BITS) & MOST_BEFORE) >= from
                && at + (packed & MOST_AFTER) <= to
                && ((packed & AT_START) == 0 || keepsStart)
                && ((packed & AT_END) == 0 || keepsEnd);
    }

    /** Takes over a hit of the text that this one was made from. */
    void inherit(Hits base, int hit, int at) {
        add(at, base.key[hit], base.reach[hit], base.found[hit]);
    }

    /** In the order of places and keys, each once. */
    void order() {
        if (count > SHORT) {
            sortByPlace();
        }
        for (int i = 1; i < count; i++) {
            int j = i;
            while (j > 0 && after(j - 1, j)) {
                swap(j - 1, j);
                j--;
            }
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || place[i] != place[kept - 1] || key[i] != key[kept - 1]) {
                swap(i, kept);
                kept++;
            }
        }
        Arrays.fill(found, kept, count, null);
        count = kept;
    }

    /** Hits come almost in order, but a hostile text has many of two searches, one after the other. */
    private void sortByPlace() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = ((long) place[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        Hits sorted = new Hits();
        for (long one : order) {
            sorted.inherit(this, (int) one, place[(int) one]);
        }
        place = sorted.place;
        key = sorted.key;
        reach = sorted.reach;
        found = sorted.found;
    }

    private boolean after(int one, int other) {
        return place[one] > place[other] || (place[one] == place[other] && key[one] > key[other]);
    }

    private void swap(int one, int other) {
        if (one == other) {
            return;
        }
        int atOne = place[one];
        int keyOne = key[one];
        int reachOne = reach[one];
        Found[] foundOne = found[one];
        place[one] = place[other];
        key[one] = key[other];
        reach[one] = reach[other];
        found[one] = found[other];
        place[other] = atOne;
        key[other] = keyOne;
        reach[other] = reachOne;
        found[other] = foundOne;
    }
}
