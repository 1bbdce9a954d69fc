package org.limpide.scanner.match;

import java.util.regex.Pattern;
import org.limpide.scanner.match.Confirmation.Proof;

/** Tells a password or a key from what else stands after {@code password =}: names, paths, expressions, labels. */
final class SecretShape {
    private static final int SHORTEST_STRONG = 8;
    /** Letters alone past this length are the name of a class. */
    private static final int LONGEST_WORD = 30;

    private static final double LEAST_ENTROPY = 2.8;
    /** Words, or words joined by dots, hyphens or underscores: a label, a key of a message, the name of a variable. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z]{1,80}(?:[._:/#-][A-Za-z]{1,40}){0,12}[._-]?[0-9]{0,4}");

    private static final Pattern EXPRESSION = Pattern.compile(
            "(?:[\\w.]{1,80}[(\\[].{0,100}|[a-z]{2,12}:/{1,2}.{0,100}|[./~),;+].{0,120}|.{0,80}\\.(?:pem|key|json|ya?ml|"
                    + "properties|txt|jks|p12|crt|class|html?|js|ts|java|php|py)|-{1,2}[a-z].{0,80}|.{0,60}[<>{}\\\\].{0,60})");

    /** Keys that their issuers make for pages, where every visitor reads them: Mapbox, Stripe. */
    private static final Pattern PUBLISHABLE = Pattern.compile("pk\\.eyJ|pk_(?:live|test)_");

    private SecretShape() {}

    /** Refused where it is no secret, doubtful where it is a word that somebody may have taken as a password. */
    static Proof judge(String value) {
        // A token with an envelope of its own is judged by the rule on such tokens.
        if (value.startsWith("eyJ")
                || PUBLISHABLE.matcher(value).lookingAt()
                || Placeholders.is(value)
                || EXPRESSION.matcher(value).matches()) {
            return Proof.REFUSED;
        }
        boolean digit = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letter = value.chars().anyMatch(Character::isLetter);
        if (!letter) {
            return digit && value.length() >= SHORTEST_STRONG ? Proof.DOUBTFUL : Proof.REFUSED;
        }
        if (NAME.matcher(value).matches()) {
            boolean word = value.length() <= LONGEST_WORD && value.chars().allMatch(Character::isLetterOrDigit);
            return word ? Proof.DOUBTFUL : Proof.REFUSED;
        }
        boolean strong = value.length() >= SHORTEST_STRONG && Checksums.entropy(value) >= LEAST_ENTROPY;
        return strong ? Proof.PLAUSIBLE : Proof.DOUBTFUL;
    }
}
