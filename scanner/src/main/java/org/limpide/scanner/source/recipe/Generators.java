package org.limpide.scanner.source.recipe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.match.Generator;

/**
 * Fills {@code {{kind:length:name}}} in a recipe's texts, so that no value that looks like a secret or like personal data
 * stands in a file of this program. The same hole of the same recipe always gives the same value; another name gives
 * another one. Kinds are the alphabets of {@link Generator}; {@code repeat} gives the name that often; {@code nir} and
 * {@code iban} give a number with a right key that belongs to nobody, whatever the length.
 */
final class Generators {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z0-9]+):(\\d{1,4})(?::([^{}]+))?}}");

    private final String seed;

    Generators(String seed) {
        this.seed = seed;
    }

    String fill(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole)));
    }

    private String value(MatchResult hole) {
        String length = hole.group(2);
        String made = switch (hole.group(1)) {
            case "repeat" -> String.valueOf(hole.group(3)).repeat(Integer.parseInt(length));
            case "nir" -> "{{nir}}";
            case "iban" -> "{{iban-fr}}";
            default -> "{{" + hole.group(1) + ":" + length + "}}";
        };
        return Generator.expand(made, seed(hole.group()));
    }

    private long seed(String hole) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "\n" + hole).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
