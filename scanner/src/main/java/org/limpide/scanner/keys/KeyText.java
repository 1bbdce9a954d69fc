package org.limpide.scanner.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The whole of a key or a certificate around a place in it: from its header on, out of the comment, the base 64, the
 * hexadecimal or the UTF-16 that it stands in. What a rule sees is a bounded stretch; a key may be longer.
 */
public final class KeyText {
    /** From its header a value is never further away, once it is decoded. */
    private static final int FARTHEST = 1_500;

    private static final int BACK = 4 * FARTHEST;
    private static final int AHEAD = 1 << 18;
    private static final String[] HEADERS = {"-----BEGIN ", "PuTTY-User-Key-File-", "---- BEGIN SSH2 "};
    private static final String TYPE = "\"kty\"";
    /** What stands before each line of a comment, a quotation or a patch. */
    private static final Pattern MARGIN = Pattern.compile("[/#*>+|;%]{1,4}");

    private KeyText() {}

    /**
     * The text that a place belongs to; nothing where there is no header before it and no base 64 from it on.
     *
     * @param length of the content
     * @param place of the first byte of what was found, as it is encoded
     */
    public static Optional<String> at(byte[] content, int length, int place) {
        if (place < 0 || place >= length) {
            return Optional.empty();
        }
        int from = Math.max(0, place - BACK);
        int to = Math.min(length, place + AHEAD);
        String text = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        int at = place - from;
        return headed(text, at)
                .or(() -> object(text, at))
                .or(() -> utf16(text, at))
                .or(() -> hex(text, at))
                .or(() -> base64(text, at))
                .or(() -> digits(text, at));
    }

    private static Optional<String> headed(String text, int at) {
        int start = -1;
        for (String header : HEADERS) {
            start = Math.max(start, text.lastIndexOf(header, at));
        }
        if (start < 0 || at - start > FARTHEST || ended(text.substring(start, at))) {
            return Optional.empty();
        }
        String margin = text.substring(Math.max(text.lastIndexOf('\n', start) + 1, start - 16), start)
                .strip();
        String rest = text.substring(start);
        return Optional.of(
                MARGIN.matcher(margin).matches()
                        ? Pattern.compile("(?m)^[ \\t]*+" + Pattern.quote(margin))
                                .matcher(rest)
                                .replaceAll("")
                        : rest);
    }

    /** Whether what a header began is over: the place belongs to something else. */
    private static boolean ended(String between) {
        return between.contains("-----END ") || between.contains("---- END ") || between.contains("Private-MAC");
    }

    /** The object of JSON around a place, where it says what type of key it is. */
    private static Optional<String> object(String text, int at) {
        int start = text.lastIndexOf('{', at);
        int end = text.indexOf('}', at);
        return start >= 0
                        && end > start
                        && end - start < BACK
                        && text.substring(start, end).contains(TYPE)
                ? Optional.of(text.substring(start, end + 1))
                : Optional.empty();
    }

    private static Optional<String> utf16(String text, int at) {
        boolean after = at + 1 < text.length() && text.charAt(at + 1) == 0;
        boolean before = at > 0 && text.charAt(at - 1) == 0;
        if (text.charAt(at) == 0 || (!after && !before)) {
            return Optional.empty();
        }
        int zero = after ? 1 : -1;
        int start = at;
        while (start - 2 >= 0 && start - 2 + zero >= 0 && text.charAt(start - 2 + zero) == 0) {
            start -= 2;
        }
        StringBuilder out = new StringBuilder();
        for (int i = start; i < text.length() && i + zero < text.length() && text.charAt(i + zero) == 0; i += 2) {
            out.append(text.charAt(i));
        }
        return headed(out.toString(), (at - start) / 2);
    }

    private static Optional<String> hex(String text, int at) {
        int start = at;
        while (start - 2 >= 0 && pair(text, start - 2) >= 0) {
            start -= 2;
        }
        StringBuilder out = new StringBuilder();
        for (int i = start; i + 1 < text.length() && pair(text, i) >= 0; i += 2) {
            out.append((char) pair(text, i));
        }
        return headed(out.toString(), Math.min((at - start) / 2, Math.max(0, out.length() - 1)));
    }

    private static int pair(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static Optional<String> base64(String text, int at) {
        int start = startOfRun(text, at);
        String run = run(text, start);
        int before = run(text.substring(0, at), start).length();
        // What stands before the text without a gap may be a part of its run.
        for (int shift = 0; shift < 4 && shift + 4 <= run.length(); shift++) {
            int whole = (run.length() - shift) / 4 * 4;
            byte[] bytes = decoded(run.substring(shift, shift + whole));
            String out = new String(bytes, StandardCharsets.ISO_8859_1);
            int place = Math.min(Math.max(0, before - shift) / 4 * 3 + 3, Math.max(0, out.length() - 1));
            Optional<String> found = headed(out, place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Base 64 may stand in lines (RFC 2045, section 6.8). */
    private static int startOfRun(String text, int at) {
        int start = at;
        while (true) {
            while (start > 0 && isDigit(text.charAt(start - 1))) {
                start--;
            }
            int line = start;
            while (line > 0 && " \t\r\n".indexOf(text.charAt(line - 1)) >= 0) {
                line--;
            }
            if (line == 0 || !isDigit(text.charAt(line - 1)) || text.indexOf('\n', line) >= start) {
                return start;
            }
            start = line;
        }
    }

    private static byte[] decoded(String digits) {
        try {
            return Base64.getDecoder().decode(digits.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException never) {
            return new byte[0];
        }
    }

    private static Optional<String> digits(String text, int at) {
        String run = run(text, at);
        return run.isEmpty() ? Optional.empty() : Optional.of(run);
    }

    /** The digits of base 64 from a place on, in lines or not, or in lines as a program writes them. */
    private static String run(String text, int from) {
        StringBuilder out = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                out.append(c);
            } else if (text.startsWith("\\n", at) || text.startsWith("\\r", at)) {
                at++;
            } else if (c != '\n' && c != '\r' && c != ' ' && c != '\t') {
                break;
            }
            at++;
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
