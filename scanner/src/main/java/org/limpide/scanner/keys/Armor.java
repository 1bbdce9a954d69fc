package org.limpide.scanner.keys;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of PEM (RFC 7468) or of OpenPGP armour.
 *
 * @param label between the dashes, such as {@code EC PRIVATE KEY}
 * @param body between the first line and the last, headers included
 * @param closed whether there is a last line
 */
record Armor(String label, String body, boolean closed) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_BODY = 1 << 18;
    /** Between the pieces of a text that is put together in a program. */
    private static final Pattern SEAM = Pattern.compile("[\"'][ \\t\\r\\n]*+(?:[+.,][ \\t\\r\\n]*+)?[\"']");

    /** The first block whose label ends so, in a text where other blocks may come before. */
    static Optional<Armor> labelled(String text, String... endings) {
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + BEGIN.length())) {
            int start = at + BEGIN.length();
            String head = text.substring(start, Math.min(text.length(), start + LONGEST_LABEL + DASHES.length()));
            int length = head.indexOf(DASHES);
            String label = length < 0 ? "" : head.substring(0, length);
            for (String ending : endings) {
                if (label.endsWith(ending)) {
                    return Optional.of(block(text, label, start + length + DASHES.length()));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Armor> privateKey(String text) {
        return labelled(text, "PRIVATE KEY", "PGP PRIVATE KEY BLOCK");
    }

    private static Armor block(String text, String label, int start) {
        String rest = text.substring(start, Math.min(text.length(), start + LONGEST_BODY));
        int end = rest.indexOf("-----END ");
        return new Armor(label, end < 0 ? rest : rest.substring(0, end), end >= 0);
    }

    /** Whether a header says that the body is encrypted (RFC 1421, section 4.6.1.1). */
    boolean encrypted() {
        return body.contains("Proc-Type") && body.contains("ENCRYPTED");
    }

    /** The bytes that the body stands for. */
    byte[] bytes() throws Malformed {
        if (!closed) {
            throw new Malformed("no last line");
        }
        return decode(body);
    }

    /** The bytes of lines in base 64, without headers and the sum of OpenPGP. */
    static byte[] decode(String body) throws Malformed {
        String lines =
                SEAM.matcher(body.replace("\\r", "").replace("\\n", "\n")).replaceAll("");
        StringBuilder digits = new StringBuilder();
        for (String line : lines.split("\n", -1)) {
            String stripped = line.strip();
            boolean sum = stripped.length() == 5 && stripped.startsWith("=");
            if (!sum && stripped.indexOf(':') < 0) {
                stripped.chars().filter(Armor::digit).forEach(c -> digits.append((char) c));
            }
        }
        if (digits.isEmpty()) {
            throw new Malformed("nothing in it");
        }
        try {
            return Base64.getDecoder().decode(digits.toString());
        } catch (IllegalArgumentException other) {
            throw new Malformed("no base 64");
        }
    }

    private static boolean digit(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '=';
    }
}
