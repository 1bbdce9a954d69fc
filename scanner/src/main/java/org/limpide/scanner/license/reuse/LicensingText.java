package org.limpide.scanner.license.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.license.reuse.LicensingInfo.Said;

/** Reads what a text says, line by line (sections "Comment headers", "In-line Snippet comments" and "Ignore block"). */
final class LicensingText {
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

    private static final Pattern BEFORE = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,20}(?:[\\p{L}\\p{N}_-]{1,20}\\s?[:=]|\\b(?:rem|dnl|REM|C)\\b)?[^\\p{L}\\p{N}]{0,20}$");

    /** The texts of minified scripts and data sets are one line; a tag stands near the beginning of it. */
    private static final int LONGEST_LINE = 4_000;

    private final String path;
    private final List<Said> expressions = new ArrayList<>();
    private final List<Said> inSnippets = new ArrayList<>();
    private int copyright;
    private int snippet;
    private boolean ignored;

    private LicensingText(String path) {
        this.path = path;
    }

    static LicensingInfo read(String path, String text) {
        if (!text.contains("SPDX-") && !text.contains("opyright") && text.indexOf('©') < 0) {
            return LicensingInfo.NONE;
        }
        LicensingText reading = new LicensingText(path);
        int line = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            reading.take(reading.counted(text.substring(from, Math.min(to, from + LONGEST_LINE))), ++line);
            from = to + 1;
        }
        return new LicensingInfo(reading.expressions, reading.copyright, reading.inSnippets, reading.snippet);
    }

    /** What stands before the mark on the same line counts, as does what stands behind the end. */
    private String counted(String line) {
        String counted = ignored ? "" : line;
        if (!ignored && line.contains(IGNORE_START)) {
            counted = line.substring(0, line.indexOf(IGNORE_START));
            ignored = true;
        }
        if (ignored && line.contains(IGNORE_END)) {
            counted = line.substring(line.indexOf(IGNORE_END) + IGNORE_END.length());
            ignored = false;
        }
        return counted;
    }

    private void take(String counted, int line) {
        if (counted.contains(SNIPPET_BEGIN) && !counted.contains(SNIPPET_END)) {
            snippet = snippet == 0 ? line : snippet;
        } else if (counted.contains(SNIPPET_END)) {
            snippet = 0;
        }
        int at = counted.indexOf(LICENSE);
        if (at >= 0) {
            Said said = new Said(expression(counted.substring(at + LICENSE.length())), path, line);
            (snippet > 0 ? inSnippets : expressions).add(said);
        } else if (snippet == 0 && isCopyright(counted)) {
            copyright++;
        }
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
}
