package org.limpide.scanner.license.text;

/** Bullets and numbers of enumerations (SPDX matching guidelines, "bullets and numbering"). */
final class Bullets {
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_ROMAN = 5;
    private static final String CLOSERS = ".):\\]-";

    private Bullets() {}

    /** Where a bullet ends that begins a line with this character; its own place where there is none. */
    static int lineEnd(String text, int at) {
        int end = at;
        boolean several = false;
        while (true) {
            int next = labelEnd(text, end);
            if (next == end) {
                break;
            }
            end = next;
            if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1))) {
                several = true;
                end++;
            } else {
                break;
            }
        }
        if (end == at) {
            return at;
        }
        int closed = end;
        while (closed < text.length() && closed < end + 3 && CLOSERS.indexOf(text.charAt(closed)) >= 0) {
            closed++;
        }
        boolean label = several || Character.isDigit(text.charAt(at)) || end - at > 1;
        return endsAt(text, closed, label && closed > end) && (closed > end || several || dash(text, end))
                ? closed
                : at;
    }

    /** Some write "1.Definitions". */
    private static boolean endsAt(String text, int at, boolean tight) {
        return at == text.length()
                || isBlank(text.charAt(at))
                || text.charAt(at) == '*'
                || text.charAt(at) == '_'
                || (tight && !digitAt(text, at));
    }

    /** A number or the letter "o" at the beginning of a line, any letter behind "Appendix": a bullet where a licence has one, a word everywhere else. */
    static boolean bare(String text, int from, int to, boolean heading) {
        boolean number =
                to - from <= LONGEST_NUMBER && Character.isDigit(text.charAt(from)) && labelEnd(text, from) == to;
        boolean circle = to - from == 1 && (text.charAt(from) == 'o' || heading);
        return (number || circle) && (to == text.length() || isBlank(text.charAt(to)) || ideographAt(text, to));
    }

    private static boolean dash(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == ' '
                && "-–—".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ' ';
    }

    private static int labelEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            int number = end - at;
            // "3a." is a number too.
            end += letterAt(text, end) && text.charAt(end) < 0x80 ? 1 : 0;
            boolean ends = !letterAt(text, end) || ideographAt(text, end);
            return number <= LONGEST_NUMBER && ends && !digitAt(text, end) ? end : at;
        }
        while (end < text.length() && end - at <= LONGEST_ROMAN && "ivxlcIVXLC".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end > at && !letterAt(text, end)) {
            return end;
        }
        return letterAt(text, at) && !letterAt(text, at + 1) && !digitAt(text, at + 1) ? at + 1 : at;
    }

    private static boolean behindStop(String text, int at) {
        int before = at - 1;
        while (before > 0 && isBlank(text.charAt(before))) {
            before--;
        }
        return before >= 0 && before < at - 1 && ".:;".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean ideographAt(String text, int at) {
        return at < text.length() && Character.isIdeographic(text.charAt(at));
    }

    private static boolean digitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Whether the word that stands there is a bullet inside a line: "(ii)", "a)", "12. ". */
    static boolean inside(String text, int from, int to) {
        if (labelEnd(text, from) != to) {
            return false;
        }
        char next = to < text.length() ? text.charAt(to) : ' ';
        if (next == ')' || next == ']') {
            return true;
        }
        boolean number = Character.isDigit(text.charAt(from));
        boolean letter = to - from == 1 && Character.isUpperCase(text.charAt(from)) && behindStop(text, from);
        if (number && next == '.' && digitAt(text, to + 1)) {
            return behindStop(text, from);
        }
        return (number || letter) && next == '.' && (to + 1 == text.length() || isBlank(text.charAt(to + 1)));
    }
}
