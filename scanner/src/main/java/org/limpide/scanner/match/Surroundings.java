package org.limpide.scanner.match;

import java.util.Locale;
import java.util.regex.Pattern;
import org.limpide.scanner.match.Confirmation.Candidate;
import org.limpide.scanner.match.Confirmation.Proof;

/** Judges a password or a key by its shape and by what stands around it. */
final class Surroundings {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]{1,60}[0-9]?");

    /** A service issues such a key, or a program draws it: a plain word is the name of something. */
    private static final Pattern ISSUED_KEY =
            Pattern.compile("(?i)(?:token|jeton|api[_-]?key|cle[_-]?api).*", Pattern.DOTALL);

    /** A machine without a domain: the developer's own, or a container beside this one. */
    private static final Pattern OWN_MACHINE =
            Pattern.compile("@(?:127\\.0\\.0\\.1|[A-Za-z_-]{1,40})(?![A-Za-z0-9._-])");

    /** The machine that the program itself runs on: whoever reads the password cannot reach it. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("@(?:127\\.0\\.0\\.1|localhost|\\[::1])(?![A-Za-z0-9._-])");

    /** A line that a program skips: a comment of code, or what a template shows. */
    private static final Pattern COMMENT = Pattern.compile(
            "[ \\t]{0,80}(?:/?\\*|//|#(?!define|include|if)|--[ \\t]|<!--|;|%|\"\"\"|(?i:rem )).*", Pattern.DOTALL);

    /** Browsers send these keys to a search service, which grants them reading alone. */
    private static final Pattern PUBLIC_SEARCH =
            Pattern.compile("(?i)docsearch|\\bindexName\\b|searchOnly|search_only");

    private Surroundings() {}

    /** What stands in a comment rather shows how to write it: a question, not a fault. */
    static Proof notCommented(Candidate c) {
        return commented(c) ? Proof.DOUBTFUL : Proof.PLAUSIBLE;
    }

    private static boolean commented(Candidate c) {
        String before = c.text()
                .subSequence(Math.max(0, c.start() - Confirmation.AROUND), c.start())
                .toString();
        String line = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
        return line.length() < Confirmation.AROUND && COMMENT.matcher(line).matches();
    }

    /** In a comment, a strong value is a question and a word is nothing. */
    private static Proof lessWhereCommented(Proof shape, Candidate c) {
        if (shape == Proof.REFUSED || !commented(c)) {
            return shape;
        }
        return shape == Proof.DOUBTFUL ? Proof.REFUSED : Proof.DOUBTFUL;
    }

    /** A plain word that stands again beside it is a default that developers share: the user, the base, the image. */
    static Proof secret(Candidate c) {
        Proof shape = lessWhereCommented(SecretShape.judge(c.value()), c);
        boolean named = WORD.matcher(c.value()).matches()
                && (repeated(c) || inKey(c) || ISSUED_KEY.matcher(matched(c)).matches());
        return shape == Proof.DOUBTFUL && named ? Proof.REFUSED : shape;
    }

    /** In code a plain word is no secret; a key of a public search is a question. */
    static Proof strongSecret(Candidate c) {
        Proof shape = lessWhereCommented(SecretShape.judge(c.value()), c);
        if (shape == Proof.PLAUSIBLE && PUBLIC_SEARCH.matcher(around(c)).find()) {
            return Proof.DOUBTFUL;
        }
        boolean word = SecretShape.judge(c.value()) == Proof.DOUBTFUL;
        return word ? Proof.REFUSED : shape;
    }

    /** The same for an address, where a plain word on the developer's own machine opens nothing. */
    static Proof passwordInAddress(Candidate c) {
        String from = c.text()
                .subSequence(c.start(), Math.min(c.text().length(), c.end() + 60))
                .toString();
        String host = from.substring(Math.max(0, from.indexOf(c.value() + "@")));
        if (SecretShape.judge(c.value()) == Proof.PLAUSIBLE) {
            return THIS_MACHINE.matcher(host).find() ? Proof.DOUBTFUL : notCommented(c);
        }
        boolean own =
                WORD.matcher(c.value()).matches() && OWN_MACHINE.matcher(host).find();
        return own ? Proof.REFUSED : Proof.DOUBTFUL;
    }

    private static boolean repeated(Candidate c) {
        Pattern again = Pattern.compile("[:=/][ \\t]{0,4}[\"']?" + Pattern.quote(c.value()) + "(?=[\"':@\\s;,<]|$)");
        return again.matcher(around(c)).results().limit(2).count() > 1;
    }

    /** Whether the name before it holds the word: POSTGRES_PASSWORD, of the user postgres. */
    private static boolean inKey(Candidate c) {
        String before = c.text()
                .subSequence(Math.max(0, c.start() - 40), c.end())
                .toString()
                .toLowerCase(Locale.ROOT);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String word = c.value().toLowerCase(Locale.ROOT);
        return line.indexOf(word) < line.lastIndexOf(word);
    }

    private static String matched(Candidate c) {
        return c.text().subSequence(c.start(), c.end()).toString();
    }

    private static String around(Candidate c) {
        int from = Math.max(0, c.start() - Confirmation.AROUND);
        int to = Math.min(c.text().length(), c.end() + Confirmation.AROUND);
        return c.text().subSequence(from, to).toString();
    }
}
