package org.limpide.scanner.license.text;

/** Numbers for runs of four words. */
final class Grams {
    static final int LENGTH = 4;

    private static final int FACTOR = 0x01000193;

    private Grams() {}

    static int of(int first, int second, int third, int fourth) {
        int hash = 0x811C9DC5;
        hash = (hash ^ first) * FACTOR;
        hash = (hash ^ second) * FACTOR;
        hash = (hash ^ third) * FACTOR;
        hash = (hash ^ fourth) * FACTOR;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }

    /** Whether a text of so many runs keeps this one in the index: short ones keep all, long ones a quarter. */
    static boolean kept(int gram, int all) {
        return all <= 160 || (gram & 3) == 0;
    }
}
