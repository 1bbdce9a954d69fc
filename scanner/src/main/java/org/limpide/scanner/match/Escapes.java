package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Single characters that are written as several: in strings of programs and of JSON, in addresses, in HTML. */
final class Escapes {
    /** Bytes of the longest escape. */
    static final int LONGEST = 8;

    private static final Map<String, Integer> ENTITIES =
            Map.of("&quot;", (int) '"', "&amp;", (int) '&', "&lt;", (int) '<', "&gt;", (int) '>', "&apos;", (int) '\'');

    private static final byte[] DIGITS = digits();

    private Escapes() {}

    private static byte[] digits() {
        byte[] values = new byte[256];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) (c < 128 ? Character.digit(c, 16) : -1);
        }
        return values;
    }

    /** The value of a hexadecimal digit, -1 of any other byte. */
    static int digit(byte c) {
        return DIGITS[c & 0xFF];
    }

    /** Whether an escape may begin with that byte. */
    static boolean begins(byte first) {
        return first == '\\' || first == '%' || first == '&';
    }

    /** Where the escape begins that ends just before a place, -1 where none does. */
    static int startOfOneThatEndsAt(byte[] text, int place) {
        for (int at = Math.max(0, place - LONGEST); at < place - 1; at++) {
            if (begins(text[at]) && length(text, at, place) == place - at) {
                return at;
            }
        }
        return -1;
    }

    /** Bytes of the escape that begins there; 1 where none does. */
    static int length(byte[] text, int at, int end) {
        return switch (text[at]) {
            case '\\' -> backslash(text, at, end);
            case '%' -> number(text, at + 1, end, 2, 16) < 0 ? 1 : 3;
            case '&' -> entity(text, at, end);
            default -> 1;
        };
    }

    private static int backslash(byte[] text, int at, int end) {
        if (at + 1 >= end) {
            return 1;
        }
        return switch (text[at + 1]) {
            case 'u' -> number(text, at + 2, end, 4, 16) < 0 ? 1 : 6;
            case 'x' -> number(text, at + 2, end, 2, 16) < 0 ? 1 : 4;
            case '"', '\'', '/', '\\', 'n', 'r', 't' -> 2;
            default -> 1;
        };
    }

    private static int entity(byte[] text, int at, int end) {
        int limit = Math.min(end, at + LONGEST);
        for (int i = at + 1; i < limit; i++) {
            if (text[i] == ';') {
                return entityValue(text, at, i + 1 - at) < 0 ? 1 : i + 1 - at;
            }
        }
        return 1;
    }

    private static int entityValue(byte[] text, int at, int length) {
        if (text[at + 1] != '#') {
            return ENTITIES.getOrDefault(new String(text, at, length, StandardCharsets.ISO_8859_1), -1);
        }
        boolean hex = length > 4 && (text[at + 2] | 32) == 'x';
        int from = at + (hex ? 3 : 2);
        return number(text, from, at + length, at + length - 1 - from, hex ? 16 : 10);
    }

    /** The value of the escape of that length. */
    static int value(byte[] text, int at, int length) {
        int value = switch (text[at]) {
            case '%' -> number(text, at + 1, at + length, 2, 16);
            case '&' -> entityValue(text, at, length);
            default -> length == 2 ? plain(text[at + 1]) : number(text, at + 2, at + length, length - 2, 16);
        };
        // What follows ASCII is judged by its last byte: no rule asks for more.
        return value;
    }

    private static int plain(byte letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static int number(byte[] text, int from, int end, int digits, int radix) {
        if (digits < 1 || from + digits > end) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = DIGITS[text[i] & 0xFF];
            if (digit < 0 || digit >= radix) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
