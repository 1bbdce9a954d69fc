package org.limpide.scanner.history.store;

/** Sorts numbers that are not negative and takes others along: in a few passes, whatever their order was. */
public final class RadixSort {
    private static final int BITS = 11;
    private static final int SIZE = 1 << BITS;

    private RadixSort() {}

    /** Sorts the keys, equal ones in the order in which they stand. */
    public static void sort(long[] keys, int[] values) {
        long all = 0;
        for (long key : keys) {
            all |= key;
        }
        long[] otherKeys = new long[keys.length];
        int[] otherValues = new int[values.length];
        long[] fromKeys = keys;
        int[] fromValues = values;
        for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += BITS) {
            pass(fromKeys, fromValues, otherKeys, otherValues, shift);
            long[] keysBefore = fromKeys;
            int[] valuesBefore = fromValues;
            fromKeys = otherKeys;
            fromValues = otherValues;
            otherKeys = keysBefore;
            otherValues = valuesBefore;
        }
        System.arraycopy(fromKeys, 0, keys, 0, keys.length);
        System.arraycopy(fromValues, 0, values, 0, values.length);
    }

    private static void pass(long[] keys, int[] values, long[] toKeys, int[] toValues, int shift) {
        int[] place = new int[SIZE + 1];
        for (long key : keys) {
            place[((int) (key >>> shift) & (SIZE - 1)) + 1]++;
        }
        for (int i = 1; i <= SIZE; i++) {
            place[i] += place[i - 1];
        }
        for (int i = 0; i < keys.length; i++) {
            int at = place[(int) (keys[i] >>> shift) & (SIZE - 1)]++;
            toKeys[at] = keys[i];
            toValues[at] = values[i];
        }
    }
}
