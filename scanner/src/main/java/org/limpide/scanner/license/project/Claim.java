package org.limpide.scanner.license.project;

import java.util.Locale;
import org.limpide.scanner.license.License;
import org.limpide.scanner.license.License.Expression;
import org.limpide.scanner.license.LicenseList;

/**
 * What one place declares.
 *
 * @param source what kind of place it is
 * @param path of the file
 * @param line from 1, 0 where it is not known
 * @param written as it stands there
 * @param expression what that means
 */
public record Claim(Source source, String path, int line, String written, Expression expression) {

    /** What is longer is a text, no name; it is cut, and then means nothing that is known. */
    private static final int LONGEST = 200;

    /** Where a licence is declared; the first ones say it in a way that machines are meant to read. */
    public enum Source {
        /** A build file. */
        MANIFEST,
        /** {@code publiccode.yml}. */
        CATALOGUE,
        /** {@code CITATION.cff}. */
        CITATION,
        /** {@code codemeta.json}. */
        CODEMETA,
        /** {@code REUSE.toml}, for all files. */
        REUSE,
        /** A chapter on the licence, or a sentence about it. */
        README,
        /** A badge in the README. */
        BADGE,
        /** The tags or notices at the head of sources. */
        HEADER
    }

    static Claim of(Source source, String path, int line, String written) {
        String shown = written.substring(0, Math.min(written.length(), LONGEST));
        return new Claim(source, path, line, shown, LicenseList.builtIn().declared(shown));
    }

    /** {@code path:line}, or the path. */
    public String place() {
        return line > 0 ? path + ":" + line : path;
    }

    public boolean isKnown() {
        return expression.answer() != License.Answer.UNKNOWN;
    }

    /** Whether it is meant for machines: an expression, not a sentence. */
    boolean isFormal() {
        return source.compareTo(Source.README) < 0;
    }

    /** Whether it says of a GNU licence if later versions count; the bare name, as in {@code GPL-3.0}, leaves it open. */
    boolean saysForm() {
        String lower = written.toLowerCase(Locale.ROOT);
        boolean only = expression.all().stream().anyMatch(one -> one.id().endsWith("-only"));
        return !only || lower.contains("only") || lower.contains("seulement") || lower.contains("uniquement");
    }

    /** Whether it says that of a licence. */
    boolean saysFormOf(License license) {
        return saysForm()
                && expression.all().stream()
                        .anyMatch(one -> one.hasForms() && one.base().equals(license.base()));
    }
}
