package org.limpide.scanner.license.text;

import java.util.Arrays;

/** The words of a text in order, each with its number, its line and what may be said of its place. Grows while it is read. */
final class Words {
    /** Stands as a bullet or a number of an enumeration: "1.", "(a)", "iv)". */
    static final byte BULLET = 1;

    /** A bullet at the beginning of a line, which nobody misses (SPDX matching guidelines, "bullets and numbering"). */
    static final byte LINE_BULLET = 2;

    /** Part of a line that is a copyright notice (SPDX matching guidelines, "copyright notice"). */
    static final byte NOTICE = 4;

    /** The first word of its line. */
    static final byte LINE_START = 8;

    private int[] ids = new int[256];
    private int[] lines = new int[256];
    private int[] starts = new int[256];
    private byte[] marks = new byte[256];
    private int count;
    private String[] spelled = new String[256];

    void add(int id, String word, int line, int start, byte mark) {
        if (count == ids.length) {
            int more = count * 2;
            ids = Arrays.copyOf(ids, more);
            lines = Arrays.copyOf(lines, more);
            starts = Arrays.copyOf(starts, more);
            marks = Arrays.copyOf(marks, more);
            spelled = Arrays.copyOf(spelled, more);
        }
        ids[count] = id;
        lines[count] = line;
        starts[count] = start;
        marks[count] = mark;
        spelled[count] = word;
        count++;
    }

    void replaceLast(int id, String word) {
        ids[count - 1] = id;
        spelled[count - 1] = word;
    }

    void mark(int at, byte mark) {
        marks[at] |= mark;
    }

    int count() {
        return count;
    }

    int id(int at) {
        return ids[at];
    }

    /** As compared: lower case, without accents, in one spelling. */
    String word(int at) {
        return spelled[at];
    }

    /** Lines count from 1. */
    int line(int at) {
        return lines[at];
    }

    /** The place of the first character of the word. */
    int start(int at) {
        return starts[at];
    }

    boolean is(int at, byte mark) {
        return (marks[at] & mark) != 0;
    }
}
