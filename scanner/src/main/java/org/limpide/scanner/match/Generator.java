package org.limpide.scanner.match;

import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes invented values at run time, so that no file of this project holds a text that looks like a real token: {@code
 * {{hex:40}}}, {@code {{b62:36}}}, {@code {{b64url:43}}}, {@code {{upper:16}}}, {@code {{b32:16}}}, {@code
 * {{digits:10}}}. The same seed gives the same values.
 */
public final class Generator {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9]+):([0-9]{1,4})}}");
    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final Map<String, String> ALPHABETS = Map.of(
            "hex",
            "0123456789abcdef",
            "digits",
            DIGITS,
            "upper",
            UPPER,
            "lower",
            LOWER,
            "b32",
            UPPER + "234567",
            "b62",
            DIGITS + UPPER + LOWER,
            "b64url",
            DIGITS + UPPER + LOWER + "-_",
            "b64",
            DIGITS + UPPER + LOWER + "+/");

    private Generator() {}

    /** The text with each hole filled with random characters of its alphabet. */
    public static String expand(String text, long seed) {
        if (!text.contains("{{")) {
            return text;
        }
        Random random = new Random(seed);
        Matcher hole = HOLE.matcher(text);
        return hole.replaceAll(match -> {
            String alphabet = ALPHABETS.get(match.group(1));
            if (alphabet == null) {
                throw new IllegalArgumentException("no alphabet is called " + match.group(1));
            }
            return Matcher.quoteReplacement(characters(alphabet, Integer.parseInt(match.group(2)), random));
        });
    }

    private static String characters(String alphabet, int count, Random random) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
