package org.limpide.scanner.check;

/**
 * Names from a repository as they may be shown: a path may hold line breaks, terminal escapes or right-to-left
 * overrides that would make a report lie (CWE-150, CWE-1007).
 */
public final class Printable {
    private static final int LONGEST = 400;

    private Printable() {}

    /** The text with control and format characters as {@code \\uXXXX}, cut in the middle past 400 characters. */
    public static String of(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (hidden(c)) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.length() <= LONGEST ? out.toString() : shortened(out);
    }

    private static String shortened(StringBuilder text) {
        int head = LONGEST / 2;
        return text.substring(0, head) + "…" + text.substring(text.length() - head);
    }

    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
