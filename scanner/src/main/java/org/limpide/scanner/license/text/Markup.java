package org.limpide.scanner.license.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is markup in a text and not its words: tags of HTML, entities, and targets of links of Markdown. */
final class Markup {
    /** Only these: many licences write what is to be filled in, such as "year", between angle brackets. */
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "blockquote",
            "body",
            "br",
            "center",
            "cite",
            "code",
            "dd",
            "div",
            "dl",
            "doctype",
            "dt",
            "em",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "pre",
            "q",
            "script",
            "section",
            "small",
            "span",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "em", "font", "i", "img", "q", "small", "span", "strong", "sub", "sup",
            "tt", "u", "var");

    private static final Pattern ACCENTED =
            Pattern.compile("([A-Za-z]{1,2})(acute|grave|circ|uml|cedil|tilde|ring|slash|lig|caron)");

    private static final Map<String, String> ENTITIES = Map.of("copy", "©", "amp", "&", "lt", "<", "gt", ">");

    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_TARGET = 500;
    private static final int LONGEST_ENTITY = 10;

    private Markup() {}

    /** The place behind the tag that begins with this angle bracket; the bracket's own where it is none. */
    static int tagEnd(String text, int at) {
        int next = at + 1;
        if (next < text.length() && (text.charAt(next) == '#' || text.charAt(next) == '?')) {
            return closing(text, at, '>', LONGEST_TARGET);
        }
        String name = tagName(text, at);
        if (!TAGS.contains(name)) {
            return at;
        }
        int end = closing(text, at, '>', LONGEST_TAG);
        if (end > at && text.charAt(next) != '/' && (name.equals("script") || name.equals("style"))) {
            int close = text.indexOf("</" + name, end);
            return close < 0 ? end : closing(text, close, '>', LONGEST_TAG);
        }
        return end;
    }

    /** Whether what a tag stands between is two lines. */
    static boolean breaksLine(String text, int at) {
        return !INLINE.contains(tagName(text, at));
    }

    private static String tagName(String text, int at) {
        int from = at + 1;
        if (from < text.length() && (text.charAt(from) == '/' || text.charAt(from) == '!')) {
            from++;
        }
        int to = from;
        while (to < text.length() && to < from + 11 && isNamePart(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(from, text.length()), to).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6');
    }

    /** The place behind the target of a link of Markdown that begins with this closing bracket, or the bracket's own. */
    static int linkEnd(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '(') {
            return at;
        }
        int end = closing(text, at + 1, ')', LONGEST_TARGET);
        for (int i = at; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return at;
            }
        }
        return end > at + 1 ? end : at;
    }

    private static int closing(String text, int at, char bracket, int longest) {
        int last = Math.min(text.length(), at + longest);
        for (int i = at + 1; i < last; i++) {
            if (text.charAt(i) == bracket) {
                return i + 1;
            }
        }
        return at;
    }

    /** Where the entity ends that begins with this ampersand; the ampersand's own place where it is none. */
    static int entityEnd(String text, int at) {
        int last = Math.min(text.length(), at + LONGEST_ENTITY);
        for (int i = at + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i + 1 : at;
            }
            if (!(Character.isLetterOrDigit(c) || c == '#')) {
                return at;
            }
        }
        return at;
    }

    /** The character that an entity stands for, without accents; a blank for all others. */
    static String entity(String text, int from, int to) {
        String name = text.substring(from + 1, to - 1);
        if (name.startsWith("#")) {
            return numbered(name);
        }
        Matcher accented = ACCENTED.matcher(name);
        return accented.matches() ? accented.group(1) : ENTITIES.getOrDefault(name, " ");
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hexadecimal ? 2 : 1);
        try {
            int character = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(character) ? Character.toString(character) : " ";
        } catch (NumberFormatException notOne) {
            return " ";
        }
    }
}
