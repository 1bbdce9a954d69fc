package org.limpide.scanner.history.store;

import java.util.Arrays;

/** Finds numbers in a sorted array in a step or two: by where their highest bits begin. */
final class OffsetTable {
    private static final int MOST_BUCKETS = 1 << 22;
    private final long[] sorted;
    private final int shift;
    private final int[] start;

    OffsetTable(long[] sorted, long past) {
        this.sorted = sorted;
        int bits = 8;
        while (past >>> bits >= MOST_BUCKETS) {
            bits++;
        }
        shift = bits;
        start = new int[(int) (past >>> bits) + 2];
        int at = 0;
        for (int bucket = 0; bucket < start.length; bucket++) {
            while (at < sorted.length && sorted[at] >>> bits < bucket) {
                at++;
            }
            start[bucket] = at;
        }
    }

    /** The place of a number, or -1. */
    int find(long wanted) {
        long bucket = wanted >>> shift;
        if (bucket >= start.length) {
            return -1;
        }
        // Offsets that an index file invents may all be in one bucket, or past the pack.
        int past = bucket + 1 < start.length ? start[(int) bucket + 1] : sorted.length;
        int found = Arrays.binarySearch(sorted, start[(int) bucket], past, wanted);
        return found >= 0 ? found : -1;
    }
}
