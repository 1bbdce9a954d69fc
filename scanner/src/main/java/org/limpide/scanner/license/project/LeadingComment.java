package org.limpide.scanner.license.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments above the first line of code, where people say whose the file is.
 *
 * @param lines those of the file from its first one on, without the signs of the comment; empty ones stand for what is skipped
 */
record LeadingComment(List<String> lines) {
    private static final int MOST_CHARACTERS = 8_000;
    private static final int MOST_LINES = 120;

    /** What may stand above: a line for the shell, a declaration of XML, PHP or an encoding, and nothing. */
    private static final Pattern SKIPPED = Pattern.compile(
            "\\s*|#!.*|<\\?(xml|php)\\b.*|<!doctype .*|['\"]use strict['\"];?|\\s*#.*-\\*-.*|@charset .*|\\s*<%--?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE =
            Pattern.compile("^\\s*(//+!?|#+|--+|;+|%+|rem\\b|dnl\\b|\\.\\.(?=\\s|$))\\s?(.*)$");
    private static final Pattern MARKS = Pattern.compile("^\\s*[*#|!;/\\\\-]*\\s?|\\s*[*#|]*\\s*$");

    private enum Block {
        C("/*", "*/"),
        XML("<!--", "-->"),
        ML("(*", "*)"),
        HASKELL("{-", "-}"),
        FREEMARKER("<#--", "-->"),
        JSP("<%--", "--%>"),
        TWIG("{#", "#}"),
        PYTHON("\"\"\"", "\"\"\""),
        PYTHON_SINGLE("'''", "'''"),
        RUBY("=begin", "=end"),
        LUA("--[[", "]]"),
        POWERSHELL("<#", "#>");

        private final String open;
        private final String close;

        Block(String open, String close) {
            this.open = open;
            this.close = close;
        }
    }

    /** Empty where the first line is code already. */
    static Optional<LeadingComment> of(String text) {
        List<String> all = text.substring(0, Math.min(MOST_CHARACTERS, text.length()))
                .lines()
                .limit(MOST_LINES)
                .toList();
        List<String> found = new ArrayList<>();
        boolean commented = false;
        int at = 0;
        while (at < all.size()) {
            String line = all.get(at);
            Optional<Block> block = block(line);
            Matcher comment = LINE.matcher(line);
            if (block.isPresent()) {
                at = block(all, at, block.get(), found);
                commented = true;
            } else if (SKIPPED.matcher(line).matches()) {
                found.add("");
                at++;
            } else if (comment.matches() && !line.startsWith("#include")) {
                found.add(bare(comment.group(2)));
                at++;
                commented = true;
            } else {
                break;
            }
        }
        return commented ? Optional.of(new LeadingComment(List.copyOf(found))) : Optional.empty();
    }

    private static Optional<Block> block(String line) {
        String stripped = line.stripLeading().replaceFirst("^<\\?php\\s+", "");
        for (Block one : Block.values()) {
            if (stripped.startsWith(one.open)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Takes the lines of a block; the next line after it. */
    private static int block(List<String> all, int from, Block block, List<String> found) {
        int at = from;
        String rest = all.get(at).substring(all.get(at).indexOf(block.open) + block.open.length());
        while (true) {
            int end = rest.indexOf(block.close);
            found.add(bare(end < 0 ? rest : rest.substring(0, end)));
            at++;
            if (end >= 0 || at >= all.size()) {
                return at;
            }
            rest = all.get(at);
        }
    }

    private static String bare(String line) {
        return MARKS.matcher(line).replaceAll("").strip();
    }

    String text() {
        return String.join("\n", lines);
    }
}
