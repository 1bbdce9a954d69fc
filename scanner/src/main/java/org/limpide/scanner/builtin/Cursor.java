package org.limpide.scanner.builtin;

/** Walks over bytes; plain arrays, since most of its work is done before the compiler of the machine has looked at it. */
final class Cursor {
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    int one() {
        return bytes[at++];
    }

    /** A number from zero on, in as few bytes as it takes, the lowest seven bits first. */
    int number() {
        int number = bytes[at++];
        if (number >= 0) {
            return number;
        }
        number &= MORE - 1;
        for (int shift = 7; ; shift += 7) {
            int next = bytes[at++];
            number |= (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** A number of four bytes, the highest first. */
    int fixed() {
        int number = fixedAt(bytes, at);
        at += 4;
        return number;
    }

    long fixedLong() {
        long high = fixed();
        return (high << 32) | (fixed() & 0xFFFF_FFFFL);
    }

    static int fixedAt(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }
}
