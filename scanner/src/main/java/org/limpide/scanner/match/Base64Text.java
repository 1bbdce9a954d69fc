package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.limpide.scanner.match.Confirmation.Proof;

/** Base64 in either alphabet, with or without padding, also where the end of it is cut off. */
final class Base64Text {
    private static final String JOINS = "\"',>|=";

    private Base64Text() {}

    /** The bytes; none where the text is no base64. White space, quotes and what else joins lines do not count. */
    static byte[] decoded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                // A line end as it is written in JSON or in code.
                i++;
            } else if (c == '-' || c == '_') {
                plain.append(c == '-' ? '+' : '/');
            } else if (!Character.isWhitespace(c) && JOINS.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        plain.setLength(plain.length() - (plain.length() % 4 == 1 ? 1 : 0));
        try {
            return Base64.getDecoder().decode(plain.toString());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The bytes as text; empty where the text is no base64. */
    static String text(String text) {
        return new String(decoded(text), StandardCharsets.UTF_8);
    }

    /** Proven where the value holds a JSON object with all these keys. */
    static Proof json(String value, List<String> keys) {
        String text = text(value).strip();
        boolean all = text.startsWith("{") && keys.stream().allMatch(key -> text.contains("\"" + key + "\""));
        return all ? Proof.PROVEN : Proof.DOUBTFUL;
    }

    /** Proven where the value holds a text that begins so. */
    static Proof beginsWith(String value, String start) {
        return text(value).startsWith(start) ? Proof.PROVEN : Proof.DOUBTFUL;
    }
}
