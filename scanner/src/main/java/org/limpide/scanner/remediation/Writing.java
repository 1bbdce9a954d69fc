package org.limpide.scanner.remediation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** How a value is written at a place, and what can stand there instead so that what is around stays readable. */
final class Writing {
    /** What a reader sees afterwards; the same words as those of git-filter-repo. */
    static final String REMOVED = "***REMOVED***";

    /** Git takes a file for binary that has a zero in its first bytes (buffer_is_binary in xdiff-interface.c). */
    private static final int LOOKED_AT = 8000;

    private final byte[] content;
    private final boolean binary;

    /** Forms of a value. */
    enum Form {
        /** As it is. */
        PLAIN(-1),
        /** With a zero between its characters. */
        WIDE(-1),
        HEX(-1),
        /** In base64, from the first byte of a group on. */
        BASE64_FIRST(0),
        /** From the second one on. */
        BASE64_SECOND(1),
        /** From the third one on. */
        BASE64_THIRD(2),
        /** Escaped, or in a way that is not known. */
        OTHER(-1);

        private final int place;

        Form(int place) {
            this.place = place;
        }
    }

    private static final List<Form> BASE64 = List.of(Form.BASE64_FIRST, Form.BASE64_SECOND, Form.BASE64_THIRD);

    Writing(byte[] content) {
        this.content = content;
        int looked = Math.min(content.length, LOOKED_AT);
        boolean zero = false;
        for (int i = 0; i < looked; i++) {
            zero |= content[i] == 0;
        }
        binary = zero;
    }

    /** How a value is written in a stretch. */
    Form form(int from, int length, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        byte[] latin = value.getBytes(StandardCharsets.ISO_8859_1);
        if (is(from, length, utf8) || is(from, length, latin)) {
            return Form.PLAIN;
        }
        if (length >= 2 * latin.length - 1 && length <= 2 * latin.length && isWide(from, length, latin)) {
            return Form.WIDE;
        }
        byte[] stretch = Arrays.copyOfRange(content, from, from + length);
        if (isHex(stretch, utf8)) {
            return Form.HEX;
        }
        return BASE64.stream()
                .filter(form -> new Base64Stretch(stretch, form.place).begins(utf8))
                .findFirst()
                .orElse(Form.OTHER);
    }

    private boolean is(int from, int length, byte[] value) {
        return length == value.length && Arrays.equals(content, from, from + length, value, 0, length);
    }

    private boolean isWide(int from, int length, byte[] value) {
        for (int i = 0; i < length; i++) {
            if (content[from + i] != (i % 2 == 0 ? value[i / 2] : 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(byte[] stretch, byte[] value) {
        return new String(stretch, StandardCharsets.ISO_8859_1)
                .equalsIgnoreCase(HexFormat.of().formatHex(value));
    }

    /** Past the last byte that must change so that nothing of the value is left. */
    int end(int from, int to, Form form) {
        return BASE64.contains(form) ? Base64Stretch.end(content, from, to, form.place) : to;
    }

    /** What stands in the stretch afterwards, a byte for each character. */
    String instead(int from, int length, Form form) {
        byte[] stretch = Arrays.copyOfRange(content, from, from + length);
        return switch (form) {
            // Other parts of a program or a database may point behind the value, or say how long it is.
            case PLAIN -> binary ? filled(length) : REMOVED;
            case WIDE -> wide(length);
            case HEX -> HexFormat.of().formatHex(filled(length / 2).getBytes(StandardCharsets.US_ASCII));
            case BASE64_FIRST, BASE64_SECOND, BASE64_THIRD -> new Base64Stretch(stretch, form.place).filled();
            case OTHER -> binary ? filled(length) : REMOVED;
        };
    }

    /** The order of bytes does not matter: a character, then a zero, from the first character on. */
    private static String wide(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < REMOVED.length(); i++) {
            text.append(REMOVED.charAt(i)).append('\0');
        }
        if (length % 2 == 1) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    static String filled(int length) {
        return length < REMOVED.length() ? "*".repeat(length) : REMOVED + "*".repeat(length - REMOVED.length());
    }
}
