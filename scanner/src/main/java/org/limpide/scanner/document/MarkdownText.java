package org.limpide.scanner.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.limpide.scanner.document.Document.Link.Kind;

/** What stands inside the paragraphs of Markdown: links, images, code, tags; the rest is prose. */
final class MarkdownText {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Brackets that nobody closes would be carried along for ever. */
    private static final int MOST_OPEN = 64;

    private static final int LONGEST_LABEL = 999;

    private final Draft draft;
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    // The paragraph at hand.
    private String text = "";
    private int at;
    private int line;
    private final StringBuilder prose = new StringBuilder();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private final Set<Integer> unclosedRuns = new HashSet<>();

    private record Bracket(boolean image, int from, int prose) {}

    private record Reference(String label, Kind kind, int line) {}

    MarkdownText(Draft draft) {
        this.draft = draft;
    }

    void define(String label, String target) {
        definitions.putIfAbsent(label(label), target);
    }

    /** References whose definition stood anywhere in the document become links. */
    void resolve() {
        for (Reference one : references) {
            String target = definitions.get(one.label());
            if (target != null) {
                draft.link(one.kind(), target, one.line());
            }
        }
    }

    void paragraph(String written, int firstLine, boolean quoted) {
        String sentences = walked(written, firstLine);
        if (quoted) {
            draft.content();
            return;
        }
        int number = firstLine;
        for (String one : sentences.split("\n", -1)) {
            draft.prose(number++, one);
        }
    }

    /** The text of a heading; its links count too. */
    String title(String written, int firstLine) {
        return walked(written, firstLine)
                .replace('\n', ' ')
                .replaceAll("(?<!\\w)[*_]+|[*_]+(?!\\w)", "")
                .strip();
    }

    private String walked(String written, int firstLine) {
        text = written;
        line = firstLine;
        at = 0;
        prose.setLength(0);
        open.clear();
        unclosedRuns.clear();
        while (at < text.length()) {
            step(text.charAt(at));
        }
        return prose.toString();
    }

    private void step(char one) {
        switch (one) {
            case '\\' -> escape();
            case '`' -> code();
            case '<' -> tag();
            case '!' -> bang();
            case '[' -> push(false, 1);
            case ']' -> close();
            default -> take(1);
        }
    }

    /** Takes characters into the prose. */
    private void take(int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            prose.append(text.charAt(at++));
        }
    }

    /** Leaves characters out of the prose, but for the ends of lines. */
    private void leave(int to) {
        for (; at < to; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                prose.append('\n');
            }
        }
    }

    private void escape() {
        if (at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            at++;
        }
        take(1);
    }

    private void code() {
        int run = run(at);
        int end = unclosedRuns.contains(run) ? -1 : closing(at + run, run);
        if (end < 0) {
            // None of that length follows: the next one need not search again.
            unclosedRuns.add(run);
            take(run);
            return;
        }
        draft.span(line, text.substring(at + run, end).replace('\n', ' ').strip());
        leave(at + run);
        take(end - at);
        leave(end + run);
    }

    private int run(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    private int closing(int from, int wanted) {
        int next = text.indexOf('`', from);
        while (next >= 0) {
            int run = run(next);
            if (run == wanted) {
                return next;
            }
            next = text.indexOf('`', next + run);
        }
        return -1;
    }

    private void tag() {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            leave(end < 0 ? text.length() : end + 3);
            return;
        }
        int end = HtmlTag.end(text, at);
        if (end < 0) {
            take(1);
            return;
        }
        String inside = text.substring(at + 1, end - 1);
        if (inside.matches("(?i)(?:https?|ftp|mailto):\\S+") || inside.matches("[^\\s@/]{1,64}@[^\\s@/]{1,255}")) {
            draft.link(Kind.PAGE, inside.contains(":") ? inside : "mailto:" + inside, line);
            prose.append(inside);
        } else {
            HtmlTag.read(inside, line, draft);
            // A gap such as <your name> is shown by no browser, and is meant to be filled in.
            prose.append(HtmlTag.isKnown(inside) ? "" : "<" + inside.replace('\n', ' ') + ">");
        }
        leave(end);
    }

    private void bang() {
        if (text.startsWith("![", at)) {
            push(true, 2);
        } else {
            take(1);
        }
    }

    private void push(boolean image, int marks) {
        if (open.size() >= MOST_OPEN) {
            open.removeLast();
        }
        open.push(new Bracket(image, at + marks, prose.length()));
        at += marks;
    }

    private void close() {
        if (open.isEmpty()) {
            take(1);
            return;
        }
        Bracket bracket = open.pop();
        Kind kind = bracket.image() ? Kind.IMAGE : Kind.PAGE;
        String shown = text.substring(bracket.from(), at);
        if (text.startsWith("(", at + 1) && inlineLink(kind, bracket)) {
            return;
        }
        int next = at + 1;
        String label = shown;
        if (text.startsWith("[", next)) {
            int end = text.indexOf(']', next);
            if (end > 0 && end - next <= LONGEST_LABEL) {
                label = end == next + 1 ? shown : text.substring(next + 1, end);
                next = end + 1;
            }
        }
        boolean defined = label.length() <= LONGEST_LABEL && !label.isBlank();
        if (defined) {
            references.add(new Reference(label(label), kind, line));
        }
        if (next == at + 1) {
            // Perhaps no link: the brackets are part of the sentence, as in [project name].
            prose.insert(bracket.prose(), '[');
            prose.append(']');
        } else if (bracket.image()) {
            shorten(bracket.prose());
        }
        leave(next);
    }

    private boolean inlineLink(Kind kind, Bracket bracket) {
        LinkDestination found = LinkDestination.at(text, at + 2);
        if (found == null) {
            return false;
        }
        draft.link(kind, found.target(), line);
        if (bracket.image()) {
            shorten(bracket.prose());
        }
        leave(found.end());
        return true;
    }

    /** Takes back what an image says in its place; ends of lines stay. */
    private void shorten(int to) {
        String gone = prose.substring(to);
        prose.setLength(to);
        gone.chars().filter(one -> one == '\n').forEach(end -> prose.append('\n'));
    }

    private static String label(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
