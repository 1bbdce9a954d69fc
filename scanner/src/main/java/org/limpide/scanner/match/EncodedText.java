package org.limpide.scanner.match;

import org.limpide.scanner.match.Confirmation.Candidate;

/** Tells what stands in the middle of a line of Base64, where chance writes the short beginnings of tokens. */
final class EncodedText {
    /** Lines of Base64 are 64 or 76 characters long (RFC 7468, RFC 2045); the last one of a text may be short. */
    private static final int LINE = 57;
    /** What more than the match belongs to the line. */
    private static final int MORE = 8;

    private EncodedText() {}

    /** Whether it is a piece of an encoded line: letters and digits go on over a plus sign, which no token has beside it. */
    static boolean isAround(Candidate c) {
        CharSequence text = c.text();
        int from = c.start();
        int to = c.end();
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        int least = Math.max(0, from - Confirmation.AROUND);
        int most = Math.min(text.length(), to + Confirmation.AROUND);
        boolean plus = false;
        while (from > least && isDigit(text.charAt(from - 1))) {
            plus |= text.charAt(--from) == '+';
        }
        while (to < most && isDigit(text.charAt(to))) {
            plus |= text.charAt(to++) == '+';
        }
        return plus && to - from >= LINE && to - from >= c.end() - c.start() + MORE;
    }

    private static boolean isDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
