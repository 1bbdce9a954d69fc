package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text, or a table that speaks for files, says: whose they are and under which licences.
 *
 * @param expressions as written, of the whole file
 * @param copyright how many notices of the whole file
 * @param snippetExpressions of parts of it
 * @param openSnippet the line of a part that never ends; 0 where there is none
 */
record LicensingInfo(List<Said> expressions, int copyright, List<Said> snippetExpressions, int openSnippet) {
    static final LicensingInfo NONE = new LicensingInfo(List.of(), 0, List.of(), 0);

    /** What is said, and where. */
    record Said(String written, String path, int line) {}

    boolean hasLicense() {
        return !expressions.isEmpty();
    }

    boolean hasCopyright() {
        return copyright > 0;
    }

    /** Both together. */
    LicensingInfo and(LicensingInfo other) {
        List<Said> all = new ArrayList<>(expressions);
        all.addAll(other.expressions);
        List<Said> parts = new ArrayList<>(snippetExpressions);
        parts.addAll(other.snippetExpressions);
        return new LicensingInfo(all, copyright + other.copyright, parts, Math.max(openSnippet, other.openSnippet));
    }

    LicensingInfo onlyLicense() {
        return new LicensingInfo(expressions, 0, List.of(), 0);
    }

    LicensingInfo onlyCopyright() {
        return new LicensingInfo(List.of(), copyright, List.of(), 0);
    }
}
