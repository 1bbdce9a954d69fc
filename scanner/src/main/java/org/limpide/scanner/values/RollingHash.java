package org.limpide.scanner.values;

/** A polynomial of bytes modulo 2^64 (Karp and Rabin, 1987) at a random odd place, which is its key. */
final class RollingHash {
    private RollingHash() {}

    static long of(byte[] bytes, int from, int length, long multiplier) {
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = next(hash, bytes[i], multiplier);
        }
        return hash;
    }

    static long next(long hash, byte in, long multiplier) {
        return hash * multiplier + (in & 0xFF) + 1;
    }

    /** The factor of a byte that leaves a window. */
    static long power(long multiplier, int window) {
        long power = 1;
        for (int i = 0; i < window; i++) {
            power *= multiplier;
        }
        return power;
    }

    static long without(long hash, byte out, long power) {
        return hash - ((out & 0xFF) + 1) * power;
    }
}
