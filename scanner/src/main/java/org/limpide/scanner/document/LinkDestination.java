package org.limpide.scanner.document;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the parentheses of a link: CommonMark 0.31, section 6.3.
 *
 * @param target without brackets and title
 * @param end behind the closing parenthesis
 */
record LinkDestination(String target, int end) {
    /** A destination is an address, not a page of text. */
    private static final int LONGEST = 1_000;

    /** The destination that begins behind an opening parenthesis; nothing where there is none. */
    static @Nullable LinkDestination at(String text, int from) {
        int start = blanks(text, from);
        int end = start < text.length() && text.charAt(start) == '<' ? angled(text, start) : bare(text, start);
        if (end < 0) {
            return null;
        }
        boolean angled = end > start && text.charAt(start) == '<';
        String target = angled ? text.substring(start + 1, end - 1) : text.substring(start, end);
        int next = blanks(text, end);
        if (next > end && next < text.length() && "\"'(".indexOf(text.charAt(next)) >= 0) {
            char close = text.charAt(next) == '(' ? ')' : text.charAt(next);
            int last = text.indexOf(close, next + 1);
            if (last < 0 || last - next > LONGEST) {
                return null;
            }
            next = blanks(text, last + 1);
        }
        return next < text.length() && text.charAt(next) == ')'
                ? new LinkDestination(target.replaceAll("\\\\(?=\\p{Punct})", ""), next + 1)
                : null;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int angled(String text, int from) {
        int end = text.indexOf('>', from);
        int line = text.indexOf('\n', from);
        return end < 0 || (line >= 0 && line < end) || end - from > LONGEST ? -1 : end + 1;
    }

    /** Parentheses may stand in an address where they are balanced. */
    private static int bare(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length() && at - from < LONGEST; at++) {
            char one = text.charAt(at);
            if (one == '\\' && at + 1 < text.length()) {
                at++;
            } else if (Character.isWhitespace(one) || (one == ')' && depth == 0)) {
                return at;
            } else if (one == '(' || one == ')') {
                depth += one == '(' ? 1 : -1;
            }
        }
        return -1;
    }
}
