package org.limpide.scanner.match;

/** Bytes as a text of as many characters (ISO-8859-1), without a copy: rules on ASCII hold in any file. */
public final class Latin1 implements CharSequence {
    private final byte[] bytes;
    private final int from;
    private final int to;

    private Latin1(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** A view of the bytes, which must not change while it is read. */
    public static Latin1 of(byte[] bytes) {
        return new Latin1(bytes, 0, bytes.length);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Latin1(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
