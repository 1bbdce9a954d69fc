package org.limpide.scanner.match;

import java.util.Arrays;

/**
 * How a text is made from another one: stretches that are copied and stretches that are new, in the order of the text
 * that is made, without a gap. Stretches that stand beside each other in both texts are one. Filled anew for each text.
 */
public final class Copies {
    private static final int NEW = -1;
    private int[] to = new int[64];
    private int[] from = new int[64];
    private int[] length = new int[64];
    private int count;

    /** Forgets all stretches. */
    public void clear() {
        count = 0;
    }

    /** The next stretch is copied from that place. */
    public void copied(int place, int bytes) {
        if (count > 0 && from[count - 1] >= 0 && from[count - 1] + length[count - 1] == place) {
            length[count - 1] += bytes;
        } else {
            add(place, bytes);
        }
    }

    /** The next stretch is new. */
    public void inserted(int bytes) {
        if (count > 0 && from[count - 1] == NEW) {
            length[count - 1] += bytes;
        } else {
            add(NEW, bytes);
        }
    }

    private void add(int place, int bytes) {
        if (count == to.length) {
            to = Arrays.copyOf(to, count * 2);
            from = Arrays.copyOf(from, count * 2);
            length = Arrays.copyOf(length, count * 2);
        }
        to[count] = count == 0 ? 0 : to[count - 1] + length[count - 1];
        from[count] = place;
        length[count] = bytes;
        count++;
    }

    public int count() {
        return count;
    }

    /** Where a stretch begins in the text that is made. */
    public int to(int stretch) {
        return to[stretch];
    }

    /** Where a copied stretch stands in the other text; negative for a new one. */
    public int from(int stretch) {
        return from[stretch];
    }

    public int length(int stretch) {
        return length[stretch];
    }
}
