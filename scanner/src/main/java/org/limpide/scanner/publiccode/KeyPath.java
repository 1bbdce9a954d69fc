package org.limpide.scanner.publiccode;

import java.util.regex.Pattern;

/** Paths of keys, such as {@code maintenance.contacts[0].email}, safe to print whatever a file calls its keys. */
final class KeyPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/+-]{1,80}");
    private static final int LONGEST = 40;

    private KeyPath() {}

    static String child(String parent, String key) {
        if (PLAIN.matcher(key).matches()) {
            return parent.isEmpty() ? key : parent + "." + key;
        }
        return parent + "[\"" + printable(key) + "\"]";
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** The text with everything but letters, digits, spaces and marks of ASCII escaped (CWE-150), cut after 40. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder();
        int shown = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST));
        text.codePoints().limit(Math.min(LONGEST, shown)).forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || (c >= ' ' && c < 0x7F && c != '"' && c != '\\');
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u%04X", c));
            }
        });
        return text.length() > out.length() && shown > LONGEST ? out + "…" : out.toString();
    }
}
