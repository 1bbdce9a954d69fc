package org.limpide.scanner.remediation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stretch of base64 (RFC 4648), possibly in lines, that begins within a group of four digits: with the digit that holds
 * the first bits of a byte.
 */
final class Base64Stretch {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String URL_DIGITS = DIGITS.replace('+', '-').replace('/', '_');

    private final byte[] stretch;
    /** Bits of the first digit that belong to the byte before. */
    private final int foreign;

    /**
     * A stretch.
     *
     * @param place of its first byte in its group of three
     */
    Base64Stretch(byte[] stretch, int place) {
        this.stretch = stretch;
        this.foreign = 2 * place;
    }

    private static int digit(byte c) {
        int plain = DIGITS.indexOf(c & 0xFF);
        return plain >= 0 ? plain : URL_DIGITS.indexOf(c & 0xFF);
    }

    /** Whether it decodes to the beginning of a value, all but its last byte, which may end beyond. */
    boolean begins(byte[] value) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        int bits = -foreign;
        int held = 0;
        for (byte c : stretch) {
            int digit = digit(c);
            if (digit < 0 && !Character.isWhitespace(c)) {
                return false;
            }
            if (digit >= 0) {
                held = ((held << 6) | digit) & 0xFFFF;
                bits += 6;
            }
            if (bits >= 8) {
                bits -= 8;
                decoded.write(held >> bits);
            }
        }
        byte[] bytes = decoded.toByteArray();
        return bytes.length >= value.length - 1
                && bytes.length <= value.length
                && new String(value, 0, bytes.length, StandardCharsets.ISO_8859_1)
                        .equals(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Past the digit that holds the last bits of the stretch, together with the first ones of what follows. */
    static int end(byte[] content, int from, int to, int place) {
        int bits = -2 * place;
        for (int i = from; i < to; i++) {
            bits += digit(content[i]) < 0 ? 0 : 6;
        }
        int next = to;
        while (next < content.length && Character.isWhitespace(content[next])) {
            next++;
        }
        boolean shared = bits % 8 != 0 && next < content.length && digit(content[next]) >= 0;
        return shared ? next + 1 : to;
    }

    /** The same number of digits, at the same places, for as many whole bytes of {@link Writing#filled}. */
    String filled() {
        int total = -foreign;
        for (byte c : stretch) {
            total += digit(c) < 0 ? 0 : 6;
        }
        String text = Writing.filled(stretch.length);
        String digits = usesUrlDigits() ? URL_DIGITS : DIGITS;
        StringBuilder out = new StringBuilder();
        int done = -foreign;
        for (byte c : stretch) {
            int digit = digit(c);
            out.append(digit < 0 ? (char) (c & 0xFF) : digits.charAt(next(text, done, total - total % 8, digit)));
            done += digit < 0 ? 0 : 6;
        }
        return out.toString();
    }

    private boolean usesUrlDigits() {
        for (byte c : stretch) {
            if (c == '-' || c == '_') {
                return true;
            }
        }
        return false;
    }

    /** Six bits of a text; those before its beginning and from its end on are the old ones. */
    private static int next(String text, int from, int to, int old) {
        int bits = 0;
        for (int i = 0; i < 6; i++) {
            int at = from + i;
            int bit = at < 0 || at >= to ? old >> (5 - i) : text.charAt(at / 8) >> (7 - at % 8);
            bits = (bits << 1) | (bit & 1);
        }
        return bits;
    }
}
