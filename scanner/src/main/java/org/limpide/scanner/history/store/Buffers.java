package org.limpide.scanner.history.store;

/** Arrays that are used again and again: making and clearing one for each object costs more than inflating it. */
final class Buffers {
    private static final int CLASSES = 32;
    private static final int KEPT_EACH = 8;
    /** Larger ones are rare and not kept. */
    private static final int LARGEST_KEPT = 22;

    private final byte[][][] free = new byte[CLASSES][KEPT_EACH][];
    private final int[] count = new int[CLASSES];
    private long taken;

    /** An array of at least that many bytes, of any content. */
    byte[] take(int least) {
        int size = Math.max(10, 32 - Integer.numberOfLeadingZeros(least - 1));
        byte[] array;
        if (size > LARGEST_KEPT) {
            array = new byte[least];
        } else if (count[size] > 0) {
            array = free[size][--count[size]];
        } else {
            array = new byte[1 << size];
        }
        taken += array.length;
        return array;
    }

    void give(byte[] array) {
        taken -= array.length;
        int size = 31 - Integer.numberOfLeadingZeros(array.length);
        if (size <= LARGEST_KEPT && array.length == 1 << size && count[size] < KEPT_EACH) {
            free[size][count[size]++] = array;
        }
    }

    /** Bytes that are out. */
    long taken() {
        return taken;
    }
}
