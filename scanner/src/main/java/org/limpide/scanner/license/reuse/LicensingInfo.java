package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final String LICENSE = "SPDX-License-Identifier:";
    private static final String IGNORE_START = "REUSE-" + "IgnoreStart";
    private static final String IGNORE_END = "REUSE-" + "IgnoreEnd";
    private static final String SNIPPET_BEGIN = "SPDX-Snippet" + "Begin";
    private static final String SNIPPET_END = "SPDX-Snippet" + "End";

    /** Behind the expression: what closes a comment, and what may follow it on the line. */
    private static final Pattern CLOSING = Pattern.compile(
            "\\s*(?:\\*/|-->|\\*\\)|#}|--%>|-}|\\]\\]|%}|\\?>|[\"'`>|].*|<br.*|#+|\\*+\\|?|:\\)|\\\\n.*|\\s--+)\\s*$|[;,\\s]+$");

    /** Section "Format of Copyright Notices": a prefix, then a holder; what opens a comment may stand before. */
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:SPDX-(?:File|Snippet)CopyrightText:\\s*\\S|(?:^|[^\\p{L}\\p{N}_])(?:Copyright\\b|©)(?:\\s*(?:\\([Cc]\\)|©))?[:\\s]+[\\p{L}\\p{N}<\"(]).*");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]{0,20}(?:[\\p{L}\\p{N}_-]{1,20}\\s?[:=]|\\b(?:rem|dnl|REM|C)\\b)?[^\\p{L}\\p{N}]{0,20}$");

    /** What is said, and where. */
    record Said(String written, String path, int line) {}

    /** The texts of minified scripts and data sets are one line; a tag stands near the beginning of it. */
    private static final int LONGEST_LINE = 4_000;

    static LicensingInfo of(String path, String text) {
        if (!text.contains("SPDX-") && !text.contains("opyright") && text.indexOf('©') < 0) {
            return NONE;
        }
        List<Said> expressions = new ArrayList<>();
        List<Said> inSnippets = new ArrayList<>();
        int copyright = 0;
        int snippet = 0;
        int line = 0;
        boolean ignored = false;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String one = text.substring(from, Math.min(to, from + LONGEST_LINE));
            from = to + 1;
            line++;
            // What stands before the mark on the same line counts, as does what stands behind the end.
            String counted = ignored ? "" : one;
            if (!ignored && one.contains(IGNORE_START)) {
                counted = one.substring(0, one.indexOf(IGNORE_START));
                ignored = true;
            }
            if (ignored && one.contains(IGNORE_END)) {
                counted = one.substring(one.indexOf(IGNORE_END) + IGNORE_END.length());
                ignored = false;
            }
            if (counted.contains(SNIPPET_BEGIN) && !counted.contains(SNIPPET_END)) {
                snippet = snippet == 0 ? line : snippet;
            } else if (counted.contains(SNIPPET_END)) {
                snippet = 0;
            }
            int at = counted.indexOf(LICENSE);
            if (at >= 0) {
                (snippet > 0 ? inSnippets : expressions)
                        .add(new Said(expression(counted.substring(at + LICENSE.length())), path, line));
            } else if (snippet == 0 && isCopyright(counted)) {
                copyright++;
            }
        }
        return new LicensingInfo(expressions, copyright, inSnippets, snippet);
    }

    static String expression(String behind) {
        return CLOSING.matcher(behind.strip()).replaceAll("").strip();
    }

    private static boolean isCopyright(String line) {
        Matcher matcher = COPYRIGHT.matcher(line);
        if (!matcher.find()) {
            return false;
        }
        String before = line.substring(0, matcher.start());
        return matcher.group().startsWith("SPDX-") || BEFORE.matcher(before).matches();
    }

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
