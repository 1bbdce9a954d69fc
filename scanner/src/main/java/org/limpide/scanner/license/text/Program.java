package org.limpide.scanner.license.text;

/**
 * A template as a list of steps, each a number: what to do in the lowest three bits, then what a word is for in three bits, and
 * a word, a step or a count above.
 *
 * @param steps the last one is {@link #END}
 */
@SuppressWarnings("ArrayRecordComponent")
record Program(int[] steps) {
    /** A word of this number must come. */
    static final int WORD = 0;

    /** Go on with the next step, and with the one named. */
    static final int SPLIT = 1;

    /** Go on with the step named. */
    static final int JUMP = 2;

    /** So many words may come that the template does not name; without a negation, unless its purpose is {@link #PHRASE}. */
    static final int GAP = 3;

    /** A bullet or a number may come. */
    static final int BULLETS = 4;

    static final int END = 5;

    /** The word stands in every copy. */
    static final int REQUIRED = 0;

    /** It may be left out with others. */
    static final int OMITABLE = 1;

    /** It is what the licence itself says where a few other words may stand. */
    static final int REPLACEABLE = 2;

    /** Other words that may stand there. */
    static final int ALTERNATE = 3;

    /** Like {@link #REPLACEABLE}, in a long phrase. */
    static final int PHRASE = 4;

    static int step(int what, int purpose, int argument) {
        return (argument << 6) | (purpose << 3) | what;
    }

    int what(int at) {
        return steps[at] & 7;
    }

    int purpose(int at) {
        return (steps[at] >> 3) & 7;
    }

    int argument(int at) {
        return steps[at] >>> 6;
    }

    int length() {
        return steps.length;
    }
}
