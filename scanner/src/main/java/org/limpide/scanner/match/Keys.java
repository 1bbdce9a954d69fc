package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.limpide.scanner.match.Anchor.Literal;
import org.limpide.scanner.match.Key.Form;

/** Makes the keys of literals: as they stand, and as they look in texts that are encoded. */
final class Keys {
    /** Longer keys would only make the margin at each boundary larger. */
    static final int LONGEST = 8;

    static final int SHORTEST = 3;
    private static final int SHORTEST_ENCODED = 4;
    private static final String RESERVED = ":/?#[]@!$&'()*+,;= \"<>\\^`{|}%";
    private static final String DIGITS = "0123456789abcdef";
    private static final String HTML_SAFE = "=<>&'";

    private final List<Key> keys = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();

    /**
     * All keys of these literals; the shortest ones are looked for as they stand only.
     *
     * @param plain how many of them, the first ones, are looked for as they stand
     */
    List<Key> of(List<Literal> literals, int plain) {
        for (int i = 0; i < literals.size(); i++) {
            String text = literals.get(i).text();
            boolean either = literals.get(i).ignoreCase();
            if (i < plain) {
                add(latin(text), either, i, Form.PLAIN);
            }
            if (text.length() >= SHORTEST_ENCODED) {
                encoded(text, either, i);
            }
            if (i < plain && text.length() >= SHORTEST) {
                escaped(text, either, i);
            }
        }
        return keys;
    }

    private void encoded(String text, boolean either, int literal) {
        add(spread(text), either, literal, Form.UTF16);
        for (String spelled : either ? spellings(text) : Set.of(text)) {
            add(latin(every(spelled, "")), true, literal, Form.HEX);
            base64(latin(spelled), literal);
        }
    }

    private void escaped(String text, boolean either, int literal) {
        for (String spelled : either ? spellings(text) : Set.of(text)) {
            wide(spelled, literal);
            add(latin(every(spelled, "\\x")), true, literal, Form.ESCAPED);
            add(latin(every(spelled, "%")), true, literal, Form.ESCAPED);
        }
        some(text, RESERVED, "%", literal);
        some(text, HTML_SAFE, "\\u00", literal);
        if (text.indexOf('/') >= 0) {
            add(latin(text.replace("/", "\\/")), true, literal, Form.ESCAPED);
        }
    }

    /** Six bytes for each character: eight tell two apart only where they begin with the digits of the first one. */
    private void wide(String text, int literal) {
        int best = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (commonness(text, i) < commonness(text, best)) {
                best = i;
            }
        }
        byte[] written = latin(every(text, "\\u00"));
        int at = 6 * best + 4;
        put(slice(written, at, true), true, literal, Form.ESCAPED, at, 0, 0);
    }

    private static int commonness(String text, int at) {
        return Grams.commonness(text.charAt(at)) + Grams.commonness(text.charAt(at + 1));
    }

    /** Only some characters are escaped: those that a form reserves. */
    private void some(String text, String special, String escape, int literal) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) >= 0) {
                hex(written.append(escape), c);
            } else {
                written.append(c);
            }
        }
        if (written.length() > text.length()) {
            // Digits of the escape may be of either case, and a key of either case is judged on the whole literal.
            add(latin(written.toString()), true, literal, Form.ESCAPED);
        }
    }

    private static String every(String text, String escape) {
        StringBuilder written = new StringBuilder(text.length() * (escape.length() + 2));
        for (int i = 0; i < text.length(); i++) {
            hex(written.append(escape), text.charAt(i));
        }
        return written.toString();
    }

    private static void hex(StringBuilder written, char c) {
        written.append(DIGITS.charAt((c >> 4) & 15)).append(DIGITS.charAt(c & 15));
    }

    /** Each byte with a zero after it but the last one: what both orders of bytes have in common. */
    private static byte[] spread(String text) {
        byte[] spread = new byte[2 * text.length() - 1];
        for (int i = 0; i < text.length(); i++) {
            spread[2 * i] = (byte) text.charAt(i);
        }
        return spread;
    }

    private static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(text.toUpperCase(Locale.ROOT));
        spellings.add(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        return spellings;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(byte[] written, boolean either, int literal, Form form) {
        int at = rarest(written);
        put(slice(written, at, either), either, literal, form, at, 0, 0);
    }

    private void put(byte[] bytes, boolean either, int literal, Form form, int offset, int phase, int shift) {
        Key key = new Key(bytes, either, literal, form, offset, phase, shift);
        if (known.add(key)) {
            keys.add(key);
        }
    }

    /** Of the characters that encode a literal, those that no byte beside it changes, for each of three places. */
    private void base64(byte[] literal, int number) {
        for (int place = 0; place < 3; place++) {
            byte[] padded = new byte[place + literal.length + 3];
            System.arraycopy(literal, 0, padded, place, literal.length);
            byte[] written = Base64.getEncoder().withoutPadding().encode(padded);
            int first = (8 * place + 5) / 6;
            int past = 8 * (place + literal.length) / 6;
            byte[] fixed = new byte[past - first];
            System.arraycopy(written, first, fixed, 0, fixed.length);
            if (fixed.length < SHORTEST_ENCODED) {
                continue;
            }
            int at = rarest(fixed);
            byte[] key = slice(fixed, at, false);
            int group = (first + at) / 4;
            put(key, false, number, Form.BASE64, 0, (first + at) % 4, place - 3 * group);
            byte[] url = urlSafe(key);
            put(url, false, number, Form.BASE64, 0, (first + at) % 4, place - 3 * group);
        }
    }

    private static byte[] urlSafe(byte[] key) {
        return latin(
                new String(key, StandardCharsets.ISO_8859_1).replace('+', '-').replace('/', '_'));
    }

    private static byte[] slice(byte[] written, int at, boolean either) {
        byte[] key = new byte[Math.min(LONGEST, written.length - at)];
        for (int i = 0; i < key.length; i++) {
            key[i] = either ? lower(written[at + i]) : written[at + i];
        }
        return key;
    }

    static byte lower(byte value) {
        return value >= 'A' && value <= 'Z' ? (byte) (value + 32) : value;
    }

    /** Where the eight bytes begin that hold what texts hold least often. */
    private static int rarest(byte[] written) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at + LONGEST <= written.length; at++) {
            int rare = at + Grams.rarest(written, at, LONGEST);
            int weight = Grams.weight(Grams.at(written, rare)) + Grams.weight(Grams.at(written, rare + 1));
            if (weight < least) {
                least = weight;
                best = at;
            }
        }
        return best;
    }
}
