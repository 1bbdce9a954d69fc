package org.limpide.scanner.history;

import org.limpide.scanner.history.store.RadixSort;

/**
 * Finds objects by the first eight bytes of their ids, of which one bit is left out: two of a million million objects
 * that share them were never seen, and would only be shown at each other's place.
 */
final class IdTable {
    private final long[] keys;
    private final int[] values;
    private int[] start = {};
    private int shift;
    private int appended;
    private boolean ordered = true;

    IdTable(int count) {
        keys = new long[count];
        values = new int[count];
    }

    static long prefix(byte[] id, int at) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (id[at + i] & 0xFF);
        }
        return value;
    }

    void put(int number, long prefix) {
        keys[number] = prefix >>> 1;
        values[number] = number;
    }

    /** Puts the next one of objects that come in the order of their ids, but for damage. */
    void append(int number, long prefix) {
        keys[appended] = prefix >>> 1;
        values[appended++] = number;
        ordered &= appended < 2 || keys[appended - 2] <= keys[appended - 1];
    }

    /** To be called once, when all are appended. */
    void close() {
        if (ordered) {
            findBuckets();
        } else {
            sort();
        }
    }

    /** To be called once, when all are put; of equal ones the one put first stays first. */
    void sort() {
        RadixSort.sort(keys, values);
        findBuckets();
    }

    private void findBuckets() {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(keys.length));
        shift = Long.SIZE - 1 - bits;
        start = new int[(1 << bits) + 1];
        int at = 0;
        for (int bucket = 0; bucket < start.length; bucket++) {
            while (at < keys.length && keys[at] >>> shift < bucket) {
                at++;
            }
            start[bucket] = at;
        }
    }

    int find(long prefix) {
        long key = prefix >>> 1;
        int bucket = (int) (key >>> shift);
        int low = start[bucket];
        int high = start[bucket + 1];
        // Ids are spread evenly, but an index file may say anything.
        while (high - low > 16) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int at = low; at < keys.length && keys[at] <= key; at++) {
            if (keys[at] == key) {
                return values[at];
            }
        }
        return -1;
    }
}
