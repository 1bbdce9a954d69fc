package org.limpide.scanner.match;

import java.util.Arrays;

/** A few bytes that stand in a text where an anchor stands, plain or encoded. */
final class Key {
    private final byte[] bytes;
    private final boolean anyCase;
    private final int literal;
    private final Form form;
    private final int offset;
    private final int phase;
    private final int shift;

    /** How a text may be written. */
    enum Form {
        PLAIN,
        UTF16,
        BASE64,
        HEX,
        /** Characters as {@code \\u0041}, {@code \\x41}, {@code %41} or entities. */
        ESCAPED
    }

    /**
     * A key.
     *
     * @param bytes eight of them at the most, letters in lower case where case does not count
     * @param anyCase whether ASCII letters match in either case
     * @param literal number of the anchor's literal
     * @param form how the text around is written
     * @param offset for most forms, bytes from the first one of the anchor as written to the first one of the key
     * @param phase in base64, characters from the start of the key's group to the key
     * @param shift in base64, decoded bytes from the start of that group to the anchor
     */
    Key(byte[] bytes, boolean anyCase, int literal, Form form, int offset, int phase, int shift) {
        this.bytes = bytes;
        this.anyCase = anyCase;
        this.literal = literal;
        this.form = form;
        this.offset = offset;
        this.phase = phase;
        this.shift = shift;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean anyCase() {
        return anyCase;
    }

    int literal() {
        return literal;
    }

    Form form() {
        return form;
    }

    int offset() {
        return offset;
    }

    int phase() {
        return phase;
    }

    int shift() {
        return shift;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that
                && literal == that.literal
                && form == that.form
                && anyCase == that.anyCase
                && offset == that.offset
                && phase == that.phase
                && shift == that.shift
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) * 31 + literal;
    }
}
