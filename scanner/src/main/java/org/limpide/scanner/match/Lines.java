package org.limpide.scanner.match;

/** Counts lines as far as they are asked for; asking in the order of the text is cheap. */
public final class Lines {
    private final byte[] text;
    private final int length;
    private int place;
    private int line = 1;

    public Lines(byte[] text) {
        this(text, text.length);
    }

    /** Lines of the first bytes of an array. */
    public Lines(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** The 1-based line of a place. */
    public int at(int wanted) {
        for (; place < Math.min(wanted, length); place++) {
            line += ends(place);
        }
        for (; place > wanted; place--) {
            line -= ends(place - 1);
        }
        return line;
    }

    /** 1 where a line ends: LF, CR LF counted once, or CR alone. */
    private int ends(int at) {
        byte c = text[at];
        boolean lone = c == '\r' && (at + 1 == length || text[at + 1] != '\n');
        return c == '\n' || lone ? 1 : 0;
    }
}
