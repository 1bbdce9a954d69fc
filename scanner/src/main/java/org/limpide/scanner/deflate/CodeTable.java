package org.limpide.scanner.deflate;

import java.util.Arrays;

/**
 * Turns the next bits of a stream into a symbol of one Huffman code (RFC 1951, 3.2.2). The first bits look up an entry; where a
 * code is longer, the entry leads to a part of the table of its own. Reused.
 */
final class CodeTable {
    /** Longest code that the format has, in bits. */
    static final int LONGEST = 15;
    /** Literals and lengths, the largest alphabet. */
    static final int MOST_SYMBOLS = 288;

    /** An entry for a literal, whose value stands at {@link #VALUE}; no other entry is negative. */
    static final int LITERAL = 1 << 31;
    /** An entry that ends a block. */
    static final int END = 1 << 15;
    /** An entry that leads on: to a place at {@link #VALUE}, by so many bits at {@link #EXTRA}. */
    static final int ON = 1 << 14;
    /** An entry for bits that no code has. */
    static final int NONE = END | ON;
    /** Where the value of an entry begins: a literal, or the least length or distance. */
    static final int VALUE = 16;
    /** Where the number of bits begins that are added to a length or a distance. */
    static final int EXTRA = 8;
    /** Bits that the code itself takes, the low ones of an entry. */
    static final int BITS = 0x3F;

    private final int most;
    private final int[] count = new int[LONGEST + 1];
    private final int[] first = new int[LONGEST + 2];
    private final int[] sorted = new int[MOST_SYMBOLS];
    private int[] table = new int[1 << 11];
    private int bits;
    private boolean complete;

    /** @param most bits that are looked up at first, at the most */
    CodeTable(int most) {
        this.most = most;
    }

    /** Entries, by the next {@link #bits} bits. */
    int[] entries() {
        return table;
    }

    /** How many bits are looked up at first. */
    int bits() {
        return bits;
    }

    /** Whether every pattern of bits is a code. */
    boolean complete() {
        return complete;
    }

    /**
     * Makes the table of a code.
     *
     * @param lengths of the codes of the symbols, 0 for none
     * @param meaning of each symbol: an entry but for the bits of its code
     * @param wide how many bits are worth looking up at first for a stream of its length
     * @return whether every pattern of bits is a code or, as zlib allows, there is at most a single code, of one bit
     */
    boolean make(byte[] lengths, int from, int symbols, int[] meaning, int wide) {
        Arrays.fill(count, 0);
        for (int i = 0; i < symbols; i++) {
            count[lengths[from + i]]++;
        }
        int longest = LONGEST;
        while (longest > 0 && count[longest] == 0) {
            longest--;
        }
        bits = Math.max(1, Math.min(longest, Math.min(most, wide)));
        int space = 0;
        first[1] = 0;
        for (int length = 1; length <= LONGEST; length++) {
            first[length + 1] = first[length] + count[length];
            space += count[length] << (LONGEST - length);
        }
        sort(lengths, from, symbols);
        complete = space == 1 << LONGEST;
        if (complete) {
            fill(meaning, longest);
            return true;
        }
        return longest <= 1 && fewest(meaning);
    }

    private void sort(byte[] lengths, int from, int symbols) {
        for (int i = 0; i < symbols; i++) {
            int length = lengths[from + i];
            if (length != 0) {
                sorted[first[length]++] = i;
            }
        }
    }

    /** A code of one symbol, whose other bit means nothing, or of none. */
    private boolean fewest(int[] meaning) {
        table[0] = count[1] == 0 ? NONE | 1 : meaning[sorted[0]] | 1;
        table[1] = NONE | 1;
        return true;
    }

    /**
     * Codes come from the stream with their first bit lowest, so the table grows by doubling: what is known for some bits
     * holds whatever the next bit is.
     */
    private void fill(int[] meaning, int longest) {
        int next = 0;
        int code = 0;
        int known = 2;
        for (int length = 1; length <= bits; length++) {
            for (int left = count[length]; left > 0; left--) {
                table[code] = meaning[sorted[next++]] | length;
                code = after(code, known);
            }
            if (length < bits) {
                System.arraycopy(table, 0, table, known, known);
                known <<= 1;
            }
        }
        if (longest > bits) {
            longer(meaning, next, code);
        }
    }

    /** The code that follows, in the order of the format, both with their first bit lowest. */
    private static int after(int code, int known) {
        int zeros = code ^ (known - 1);
        int highest = Integer.highestOneBit(zeros);
        return highest == 0 ? 0 : (code & (highest - 1)) | highest;
    }

    private void longer(int[] meaning, int from, int firstCode) {
        int next = from;
        int code = firstCode;
        int place = 1 << bits;
        int inner = 0;
        int prefix = -1;
        int start = 0;
        for (int length = bits + 1; next < first[LONGEST]; length++) {
            for (int left = count[length]; left > 0; left--) {
                if ((code & ((1 << bits) - 1)) != prefix) {
                    prefix = code & ((1 << bits) - 1);
                    inner = innerBits(length, left);
                    start = place;
                    place += 1 << inner;
                    table = place <= table.length ? table : Arrays.copyOf(table, place * 2);
                    table[prefix] = start << VALUE | ON | inner << EXTRA | bits;
                }
                int entry = meaning[sorted[next++]] | (length - bits);
                for (int at = code >>> bits; at < 1 << inner; at += 1 << (length - bits)) {
                    table[start + at] = entry;
                }
                code = after(code, 1 << length);
            }
        }
    }

    /** Bits after the first ones, so that all codes that begin with those fit. */
    private int innerBits(int length, int left) {
        int inner = length - bits;
        int used = left;
        while (used < 1 << inner) {
            inner++;
            used = (used << 1) + count[bits + inner];
        }
        return inner;
    }
}
