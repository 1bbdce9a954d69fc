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

    /** The same with digits in the words; what was drawn at random may look so, and is told from it. */
    private static final Pattern REFERENCE =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}(?:[._-][A-Za-z][A-Za-z0-9]{0,40}){1,12}");

    private static final Pattern EXPRESSION = Pattern.compile(
            "(?:[\\w.]{1,80}[(\\[].{0,100}|[a-z]{2,12}:/{1,2}.{0,100}|[./~()\\[\\],;+|].{0,120}|.{0,80}\\.(?:pem|key|json|ya?ml|"
                    + "properties|txt|jks|p12|crt|class|html?|js|ts|java|php|py)|-{1,2}[a-z].{0,80}|.{0,60}[<>{}\\\\].{0,60}|"
                    + "[0-9]{1,10}[a-z]{1,3}|[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){0,3}\\.[a-z]{2,6})");

    /** Keys that their issuers make for pages, where every visitor reads them: Mapbox, Stripe. */
    private static final Pattern PUBLISHABLE = Pattern.compile("pk\\.eyJ|pk_(?:live|test)_");

    /** Tokens with an envelope of their own, and hashes: other rules judge them, by what the envelope says. */
    private static final Pattern OTHERS = Pattern.compile(
            "eyJ|gh[pousr]_|npm_|glsa_|cflt|zpka_|pypi-Ag|AT(?:ATT|CTT|BB)|AGE-SECRET|\\$(?:1|2[aby]|5|6|y|apr1|argon2)"
                    + "|sha[0-9]{1,3}[:-]|(?:md5|sha[0-9]{1,3}|s?crypt|pbkdf2)[^ ]{0,20}\\$");

    private SecretShape() {}

    /** Refused where it is no secret, doubtful where it is a word that somebody may have taken as a password. */
    static Proof judge(String value) {
        if (OTHERS.matcher(value).lookingAt()
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
        boolean drawn = Randomness.drawn(value);
        if (!drawn && REFERENCE.matcher(value).matches()) {
            return Proof.REFUSED;
        }
        if (NAME.matcher(value).matches() && !(drawn && value.length() > LONGEST_WORD / 2)) {
            boolean word = value.length() <= LONGEST_WORD && value.chars().allMatch(Character::isLetterOrDigit);
            return word ? Proof.DOUBTFUL : Proof.REFUSED;
        }
        boolean enough = value.length() >= SHORTEST_STRONG && Checksums.entropy(value) >= LEAST_ENTROPY;
        return enough && (drawn || chosen(value, digit)) ? Proof.PLAUSIBLE : Proof.DOUBTFUL;
    }

    /** Whether somebody followed a rule for passwords: letters, a digit and a sign that no name holds. */
    private static boolean chosen(String value, boolean digit) {
        boolean sign = value.chars().anyMatch(c -> "!#$%&*+;=?@^~".indexOf(c) >= 0);
        return digit && sign;
    }
}
