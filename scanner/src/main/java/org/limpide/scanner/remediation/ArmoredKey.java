package org.limpide.scanner.remediation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.limpide.scanner.match.Anchor;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.remediation.Writing.Form;

/**
 * Keys that are longer than what a rule takes of them: PEM and OpenPGP armour (RFC 7468, RFC 9580) up to their last line, a
 * PuTTY file up to its checksum. All of the key has to go, not the piece that names it.
 */
final class ArmoredKey {
    private static final int LONGEST = 1 << 16;
    private static final String END = "---- END";
    private static final String BEGIN = "---- BEGIN";
    private static final String PEM_BEGIN = "-----BEGIN";
    private static final String PEM_END = "-----END";
    private static final String PUTTY_END = "Private-MAC: ";

    private ArmoredKey() {}

    /** Whether a rule finds the beginning of a key. */
    static boolean isBegunBy(Rule rule) {
        return rule.anchors().stream()
                .anyMatch(anchor -> anchor instanceof Anchor.Literal literal
                        && (literal.text().contains("-- BEGIN ")
                                || literal.text().contains("--BEGIN ")
                                || literal.text().startsWith("PuTTY-User-Key-File-")));
    }

    /** Past the last byte of the key that begins in a stretch. */
    static int end(byte[] content, int from, int to, Form form) {
        return switch (form) {
            case BASE64_FIRST, BASE64_SECOND, BASE64_THIRD -> base64End(content, to);
            case HEX -> hexEnd(content, to);
            case WIDE -> textEnd(content, to, 2);
            case PLAIN, OTHER -> textEnd(content, to, 1);
        };
    }

    private static int base64End(byte[] content, int to) {
        int end = to;
        int most = Math.min(content.length, to + LONGEST);
        for (int i = to; i < most; i++) {
            char c = (char) (content[i] & 0xFF);
            boolean digit = Character.isLetterOrDigit(c) && c < 128;
            if (digit || "+/-_".indexOf(c) >= 0) {
                end = i + 1;
            } else if (!Character.isWhitespace(c)) {
                break;
            }
        }
        return end;
    }

    private static int hexEnd(byte[] content, int to) {
        int end = to;
        while (end < Math.min(content.length, to + 2 * LONGEST) && Character.digit(content[end], 16) >= 0) {
            end++;
        }
        return end - (end - to) % 2;
    }

    private static int textEnd(byte[] content, int to, int step) {
        int most = (int) Math.min((content.length - (long) to + step - 1) / step, LONGEST);
        byte[] narrow = new byte[Math.max(0, most)];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = content[to + step * i];
        }
        String text = new String(narrow, StandardCharsets.ISO_8859_1);
        int putty = text.indexOf(PUTTY_END);
        int pem = text.indexOf(PEM_END);
        int end = pem >= 0 ? pem : text.indexOf(END);
        int next = text.replace(PEM_BEGIN, BEGIN).indexOf(BEGIN);
        if (next >= 0 && next < end) {
            // That is the end of something else.
            return to;
        }
        if (putty >= 0 && (end < 0 || putty < end)) {
            int line = putty;
            while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
                line++;
            }
            return to + step * line;
        }
        return end < 0 ? to : to + step * withoutLineEnds(text, end);
    }

    /** A line end before the last line stays, also one that is written as an escape. */
    private static int withoutLineEnds(String text, int end) {
        int at = end;
        boolean more = true;
        while (more) {
            int before = at;
            for (String mark : Arrays.asList("\n", "\r", "\\n", "\\r", " ", "\t", "\"", "'", "+", ",")) {
                if (text.startsWith(mark, at - mark.length())) {
                    at -= mark.length();
                    break;
                }
            }
            more = at < before && at > 0;
        }
        return at;
    }
}
