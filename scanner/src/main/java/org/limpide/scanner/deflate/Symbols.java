package org.limpide.scanner.deflate;

/** What the symbols of the three alphabets mean, as entries of a {@link CodeTable} without the bits of their codes (RFC 1951, 3.2.5 and 3.2.7). */
final class Symbols {
    private static final int LENGTH_CODES = 29;
    private static final int DISTANCE_CODES = 30;

    /** Literals, the end of a block, and lengths. */
    static final int[] LITERALS = literals();
    /** Distances. */
    static final int[] DISTANCES = distances();
    /** Lengths of codes; what repeats says whether the one before (1 in the highest byte) or none. */
    static final int[] LENGTHS = lengths();

    private Symbols() {}

    private static int[] literals() {
        int[] all = new int[CodeTable.MOST_SYMBOLS];
        for (int i = 0; i < 256; i++) {
            all[i] = CodeTable.LITERAL | i << CodeTable.VALUE;
        }
        all[256] = CodeTable.END;
        int least = 3;
        for (int i = 0; i < LENGTH_CODES; i++) {
            int extra = i < 8 || i == 28 ? 0 : i / 4 - 1;
            all[257 + i] = (i == 28 ? 258 : least) << CodeTable.VALUE | extra << CodeTable.EXTRA;
            least += 1 << extra;
        }
        all[286] = CodeTable.NONE;
        all[287] = CodeTable.NONE;
        return all;
    }

    private static int[] distances() {
        int[] all = new int[32];
        int least = 1;
        for (int i = 0; i < DISTANCE_CODES; i++) {
            int extra = i < 4 ? 0 : i / 2 - 1;
            all[i] = least << CodeTable.VALUE | extra << CodeTable.EXTRA;
            least += 1 << extra;
        }
        all[30] = CodeTable.NONE;
        all[31] = CodeTable.NONE;
        return all;
    }

    private static int[] lengths() {
        int[] all = new int[19];
        for (int i = 0; i < 16; i++) {
            all[i] = CodeTable.LITERAL | i << CodeTable.VALUE;
        }
        all[16] = 1 << 24 | 3 << CodeTable.VALUE | 2 << CodeTable.EXTRA;
        all[17] = 3 << CodeTable.VALUE | 3 << CodeTable.EXTRA;
        all[18] = 11 << CodeTable.VALUE | 7 << CodeTable.EXTRA;
        return all;
    }
}
