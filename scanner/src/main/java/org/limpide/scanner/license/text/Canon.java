package org.limpide.scanner.license.text;

import java.util.Arrays;

/**
 * What a licence itself says, word by word, and what is open in it.
 *
 * @param words the words
 * @param purposes of each word, as in {@link Program}
 * @param gaps how many other words may stand before each word, and behind the last
 */
@SuppressWarnings("ArrayRecordComponent")
record Canon(int[] words, byte[] purposes, int[] gaps) {

    static Canon of(Program program) {
        int[] words = new int[program.length()];
        byte[] purposes = new byte[program.length()];
        int[] gaps = new int[program.length() + 1];
        int count = 0;
        for (int at = 0; at < program.length(); at++) {
            int what = program.what(at);
            if (what == Program.WORD && program.purpose(at) != Program.ALTERNATE) {
                words[count] = program.argument(at);
                purposes[count] = (byte) program.purpose(at);
                count++;
            } else if (what == Program.GAP && program.purpose(at) != Program.ALTERNATE) {
                gaps[count] = Math.max(gaps[count], program.argument(at));
            }
        }
        return new Canon(Arrays.copyOf(words, count), Arrays.copyOf(purposes, count), Arrays.copyOf(gaps, count + 1));
    }

    /** How many words a copy cannot do without. */
    int required() {
        int required = 0;
        for (byte purpose : purposes) {
            required += purpose == Program.REQUIRED || purpose == Program.PHRASE ? 1 : 0;
        }
        return required;
    }

    boolean is(int at, int purpose) {
        return purposes[at] == purpose;
    }
}
