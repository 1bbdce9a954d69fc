package org.limpide.scanner.report;

/**
 * Text that every format can carry: without the characters that XML 1.0 (section 2.2) cannot hold, which are the control
 * characters but tab and line breaks, lone surrogates, U+FFFE and U+FFFF.
 */
final class SafeText {
    private static final int REPLACEMENT = 0xFFFD;

    private SafeText() {}

    static boolean isSafe(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!safe(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with U+FFFD in place of each character that cannot be carried. */
    static String of(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(safe(c) ? c : REPLACEMENT));
        return out.toString();
    }

    private static boolean safe(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && c != 0xFFFE && c != 0xFFFF;
    }
}
