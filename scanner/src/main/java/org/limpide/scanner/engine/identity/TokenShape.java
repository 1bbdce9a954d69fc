package org.limpide.scanner.engine.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A source as a row of tokens, without comments and blanks. Where a language reads the margin, how deep a line stands is a
 * token too. Strings stay as they are. A form that is not known has no comments.
 */
final class TokenShape {
    private record Style(List<String> line, List<String> block) {}

    private static final Style C = new Style(List.of("//"), List.of("/*", "*/"));
    private static final Style HASH = new Style(List.of("#"), List.of());
    private static final Style DASH = new Style(List.of("--"), List.of("/*", "*/"));
    private static final Style XML = new Style(List.of(), List.of("<!--", "-->"));
    private static final Style NONE = new Style(List.of(), List.of());

    private static final Map<Style, String> ENDINGS = Map.of(
            C,
            " java kt kts groovy scala js mjs cjs jsx ts tsx c h cc cpp hpp cs go rs swift dart css scss less proto json5 drl catala_fr catala_en ",
            HASH,
            " py rb sh bash pl pm r jl ex exs yaml yml toml properties publicodes tcl php ",
            DASH,
            " sql hs lua adb ads ",
            XML,
            " xml html htm xhtml dmn bpmn xsl xslt vue svelte ");
    private static final Set<String> BY_MARGIN =
            Set.of("py", "yaml", "yml", "publicodes", "haml", "slim", "pug", "sass", "coffee", "fs");
    private static final Set<String> LONG_QUOTES = Set.of("\"\"\"", "'''");

    private final String text;
    private final Style style;
    private final boolean byMargin;
    private final StringBuilder tokens = new StringBuilder();
    private final Deque<Integer> margins = new ArrayDeque<>(List.of(0));
    private int at;

    private TokenShape(String path, String text) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        this.text = text;
        this.style = ENDINGS.entrySet().stream()
                .filter(one -> one.getValue().contains(" " + ending + " "))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
        this.byMargin = BY_MARGIN.contains(ending);
    }

    /** The tokens, a line feed between them. */
    static String of(String path, String text) {
        return new TokenShape(path, text).read();
    }

    private String read() {
        boolean newLine = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine = true;
                at++;
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (!comment()) {
                if (newLine && byMargin) {
                    margin();
                }
                newLine = false;
                token();
            }
        }
        return tokens.toString();
    }

    /** How deep the line stands among those above, not by how many blanks. */
    private void margin() {
        int width = at - (text.lastIndexOf('\n', at - 1) + 1);
        while (margins.size() > 1 && width < margins.getFirst()) {
            margins.pop();
        }
        if (width > margins.getFirst()) {
            margins.push(width);
        }
        add("\u0001" + margins.size());
    }

    private boolean comment() {
        for (String begin : style.line()) {
            if (text.startsWith(begin, at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                return true;
            }
        }
        if (!style.block().isEmpty() && text.startsWith(style.block().get(0), at)) {
            int end =
                    text.indexOf(style.block().get(1), at + style.block().get(0).length());
            at = end < 0 ? text.length() : end + style.block().get(1).length();
            return true;
        }
        return false;
    }

    private void token() {
        char c = text.charAt(at);
        int from = at;
        if (c == '"' || c == '\'' || c == '`') {
            string(c);
        } else if (Character.isLetterOrDigit(c) || c == '_' || c == '$') {
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
        add(text.substring(from, at));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** To its end; one that has none ends with the line, so that an apostrophe in a sentence takes no more with it. */
    private void string(char quote) {
        String three = text.substring(at, Math.min(at + 3, text.length()));
        if (LONG_QUOTES.contains(three)) {
            int end = text.indexOf(three, at + 3);
            at = end < 0 ? text.length() : end + 3;
            return;
        }
        at++;
        while (at < text.length() && text.charAt(at) != quote && (quote == '`' || text.charAt(at) != '\n')) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at < text.length() && text.charAt(at) == quote ? at + 1 : at);
    }

    private void add(String token) {
        tokens.append(token).append('\n');
    }
}
