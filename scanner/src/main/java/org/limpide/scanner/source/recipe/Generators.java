package org.limpide.scanner.source.recipe;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {{kind:length}}} and {@code {{kind:length:name}}} in a recipe's texts, so that no value that looks like a
 * secret or like personal data stands in a file of this program. The same hole of the same recipe always gives the same
 * value; another name gives another one. Kinds: {@code hex}, {@code b62}, {@code upper}, {@code lower}, {@code digits};
 * {@code repeat} gives the name that often; {@code nir} and {@code iban} give a number with a right key that belongs to
 * nobody (a commune and a bank that do not exist), whatever the length.
 */
final class Generators {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9]+):(\\d{1,4})(?::([^{}]+))?}}");
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final String seed;

    Generators(String seed) {
        this.seed = seed;
    }

    String fill(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(), hole)));
    }

    private String value(String hole, MatchResult parts) {
        int length = Integer.parseInt(parts.group(2));
        return switch (parts.group(1)) {
            case "hex" -> characters(hole, DIGITS + "abcdef", length);
            case "b62" -> characters(hole, DIGITS + UPPER + LOWER, length);
            case "upper" -> characters(hole, UPPER, length);
            case "lower" -> characters(hole, LOWER, length);
            case "digits" -> characters(hole, DIGITS, length);
            case "repeat" -> String.valueOf(parts.group(3)).repeat(length);
            case "nir" -> nir(hole);
            case "iban" -> iban(hole);
            default -> throw new IllegalArgumentException("no generator for " + hole);
        };
    }

    /** Sex, year, month, department 75, a commune that does not exist, order, and the key: 97 - number mod 97. */
    private String nir(String hole) {
        String number =
                "2" + "7" + characters(hole, DIGITS, 1) + "0" + "4" + "75" + "9" + characters(hole + "n", DIGITS, 5);
        long key = 97 - Long.parseLong(number) % 97;
        return number + String.format("%02d", key);
    }

    /** ISO 13616: the key makes the number, rearranged with letters as two digits, 1 modulo 97. */
    private String iban(String hole) {
        String account = "99999" + characters(hole, DIGITS, 18);
        BigInteger rearranged = new BigInteger(account + "152700");
        int key = 98 - rearranged.mod(NINETY_SEVEN).intValue();
        return "FR" + String.format("%02d", key) + account;
    }

    private String characters(String hole, String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int block = 0; out.length() < length; block++) {
            for (byte value : sha256(seed + "\n" + hole + "\n" + block)) {
                // Values beyond the last whole multiple would make the first characters likelier.
                int unsigned = value & 0xFF;
                if (unsigned < 256 / alphabet.length() * alphabet.length() && out.length() < length) {
                    out.append(alphabet.charAt(unsigned % alphabet.length()));
                }
            }
        }
        return out.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
