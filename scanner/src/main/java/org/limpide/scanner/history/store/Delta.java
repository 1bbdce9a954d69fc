package org.limpide.scanner.history.store;

import java.util.Arrays;
import org.limpide.scanner.match.Copies;

/**
 * One delta (gitformat-pack, "deltified representation"): checked whole before anything is made from it. Reused.
 */
public final class Delta {
    /** So many instructions are remembered; more of them, which are a trap or a rare giant, are read twice. */
    private static final int MOST_KEPT = 1 << 20;

    private long baseSize;
    private long resultSize;
    private int place;
    private int start;
    private int bytes;
    /** Of the instruction at hand: a place in the base, or one in the delta as {@code -place - 1}. */
    private int from;

    private int length;
    private int[] froms = new int[64];
    private int[] lengths = new int[64];
    private int count;

    /**
     * Reads a delta.
     *
     * @return whether it is one whose instructions stay within a base of that size and make what it declares
     */
    boolean read(byte[] delta, int size, int base) {
        count = 0;
        place = 0;
        baseSize = number(delta, size);
        resultSize = number(delta, size);
        if (baseSize != base || resultSize < 0 || resultSize > Integer.MAX_VALUE - 64) {
            return false;
        }
        start = place;
        bytes = size;
        long made = 0;
        while (place < size) {
            if (!next(delta, size, base)) {
                return false;
            }
            keep();
            made += length;
            if (made > resultSize) {
                return false;
            }
        }
        return made == resultSize;
    }

    /** Reads the next instruction. */
    private boolean next(byte[] delta, int size, int base) {
        int code = delta[place++] & 0xFF;
        return code >= 128 ? copy(delta, size, code, base) : insert(size, code);
    }

    private void keep() {
        if (count < MOST_KEPT) {
            if (count == froms.length) {
                froms = Arrays.copyOf(froms, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
            }
            froms[count] = from;
            lengths[count] = length;
        }
        count++;
    }

    /** The size that a delta declares for what it makes, or -1; reads its first bytes only. */
    static long resultSize(byte[] delta, int size) {
        Delta head = new Delta();
        long base = head.number(delta, size);
        return base < 0 ? -1 : head.number(delta, size);
    }

    private long number(byte[] delta, int size) {
        long value = 0;
        int shift = 0;
        while (place < size && shift < 63) {
            int b = delta[place++] & 0xFF;
            value |= (long) (b & 127) << shift;
            if (b < 128) {
                return value;
            }
            shift += 7;
        }
        return -1;
    }

    private boolean copy(byte[] delta, int size, int code, int base) {
        if (place + Integer.bitCount(code & 127) > size) {
            return false;
        }
        // One by one instead of in a loop: this runs for every instruction of a store.
        int at = place;
        int offset = 0;
        int taken = 0;
        if ((code & 1) != 0) {
            offset = delta[at++] & 0xFF;
        }
        if ((code & 2) != 0) {
            offset |= (delta[at++] & 0xFF) << 8;
        }
        if ((code & 4) != 0) {
            offset |= (delta[at++] & 0xFF) << 16;
        }
        if ((code & 8) != 0) {
            offset |= (delta[at++] & 0xFF) << 24;
        }
        if ((code & 16) != 0) {
            taken = delta[at++] & 0xFF;
        }
        if ((code & 32) != 0) {
            taken |= (delta[at++] & 0xFF) << 8;
        }
        if ((code & 64) != 0) {
            taken |= (delta[at++] & 0xFF) << 16;
        }
        place = at;
        length = taken == 0 ? 0x10000 : taken;
        from = offset;
        return offset >= 0 && offset <= base - length;
    }

    private boolean insert(int size, int inserted) {
        if (inserted == 0 || place + inserted > size) {
            return false;
        }
        from = -place - 1;
        length = inserted;
        place += inserted;
        return true;
    }

    /** Bytes of what the delta makes. */
    int size() {
        return (int) resultSize;
    }

    /** Makes the object. */
    void apply(byte[] base, byte[] delta, byte[] out) {
        int at = 0;
        place = start;
        for (int i = 0; i < count; i++) {
            if (count <= MOST_KEPT) {
                from = froms[i];
                length = lengths[i];
            } else {
                next(delta, bytes, Integer.MAX_VALUE);
            }
            if (from >= 0) {
                System.arraycopy(base, from, out, at, length);
            } else {
                System.arraycopy(delta, -from - 1, out, at, length);
            }
            at += length;
        }
    }

    /** Says how the object is made from its base; one that is made of too many pieces passes for new. */
    void describe(Copies copies) {
        copies.clear();
        if (count > MOST_KEPT) {
            copies.inserted(size());
            return;
        }
        for (int i = 0; i < count; i++) {
            if (froms[i] >= 0) {
                copies.copied(froms[i], lengths[i]);
            } else {
                copies.inserted(lengths[i]);
            }
        }
    }
}
