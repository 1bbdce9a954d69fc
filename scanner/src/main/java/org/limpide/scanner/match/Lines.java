package org.limpide.scanner.match;

/** Counts lines as far as they are asked for; asking in the order of the text is cheap. */
final class Lines {
    private final CharSequence text;
    private int place;
    private int line = 1;

    Lines(CharSequence text) {
        this.text = text;
    }

    /** The 1-based line of a place. */
    int at(int wanted) {
        for (; place < wanted; place++) {
            line += ends(place);
        }
        for (; place > wanted; place--) {
            line -= ends(place - 1);
        }
        return line;
    }

    /** 1 where a line ends: LF, CR LF counted once, or CR alone. */
    private int ends(int at) {
        char c = text.charAt(at);
        boolean lone = c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
        return c == '\n' || lone ? 1 : 0;
    }
}
