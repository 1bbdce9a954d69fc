package org.limpide.scanner.values;

/** The kinds of bytes that a value is made of, as a set of bits: most stretches of a text can be passed over by them. */
final class CharacterClasses {
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int NAME_MARK = 8;
    private static final int BASE64_MARK = 16;
    private static final int OTHER_MARK = 32;
    private static final int BLANK = 64;
    private static final int LINE_END = 128;
    private static final int CONTROL = 256;
    private static final int PAST_ASCII = 512;

    /** All of them. */
    static final int ALL = 1023;

    private static final int[] OF = all();

    private CharacterClasses() {}

    private static int[] all() {
        int[] all = new int[256];
        for (int c = 1; c < 256; c++) {
            all[c] = one((char) c);
        }
        return all;
    }

    private static int one(char c) {
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        } else if (c >= 'A' && c <= 'Z') {
            return UPPER;
        } else if (c >= '0' && c <= '9') {
            return DIGIT;
        } else if (c == '-' || c == '_') {
            return NAME_MARK;
        } else if ("+/=.".indexOf(c) >= 0) {
            return BASE64_MARK;
        } else if (c == ' ' || c == '\t') {
            return BLANK;
        } else if (c == '\n' || c == '\r') {
            return LINE_END;
        }
        return c < ' ' || c == 0x7F ? CONTROL : c < 0x7F ? OTHER_MARK : PAST_ASCII;
    }

    /** The class of a byte; none of a zero, which no value holds. */
    static int of(byte value) {
        return OF[value & 0xFF];
    }

    static int of(byte[] bytes, int from, int length) {
        int classes = 0;
        for (int i = from; i < from + length; i++) {
            classes |= of(bytes[i]);
        }
        return classes;
    }
}
