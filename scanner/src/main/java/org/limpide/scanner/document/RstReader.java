package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Format;
import org.limpide.scanner.document.Document.Link.Kind;

/** reStructuredText, as far as headings, links, images, code and prose need it (Docutils, reStructuredText Markup Specification). */
final class RstReader {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(\\s*)\\.\\.\\s+(?:\\|[^|]+\\|\\s+)?([\\w:-]+)::\\s*(.*)");
    private static final Pattern TARGET = Pattern.compile("\\s*\\.\\.\\s+_(`?)([^:`]+)\\1:(?:\\s+(.*))?");
    private static final Pattern EMBEDDED = Pattern.compile("`[^`<]{0,500}<([^`<>]{1,2000})>`__?");
    private static final Pattern NAMED = Pattern.compile("`([^`<>]{1,200})`_(?!_)|(?<![\\w`])([\\w.-]{1,100})_(?!\\w)");
    private static final Pattern SPAN = Pattern.compile("``(.{1,500}?)``");
    private static final Pattern ROLE = Pattern.compile(":[\\w-]{1,30}(?::[\\w-]{1,30})?:`([^`]{1,500})`");

    private final List<String> lines;
    private final Underlines underlines;
    private final Draft draft = new Draft();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private int at;

    private record Named(String name, int line) {}

    RstReader(String text) {
        lines = Documents.lines(text);
        underlines = new Underlines(lines);
    }

    Document read() {
        while (at < lines.size()) {
            Optional<Underlines.Title> title = underlines.at(at);
            if (title.isPresent()) {
                draft.heading(
                        title.get().level(), title.get().text(), title.get().line());
                at = title.get().next();
            } else if (!explicit(lines.get(at))) {
                text(lines.get(at));
            }
        }
        for (Named one : named) {
            String target = targets.get(one.name().toLowerCase(java.util.Locale.ROOT));
            if (target != null) {
                draft.link(Kind.PAGE, target, one.line());
            }
        }
        return draft.done(Format.RST);
    }

    /** Directives, targets and comments all begin with two dots. */
    private boolean explicit(String line) {
        if (!line.stripLeading().startsWith("..")) {
            return false;
        }
        Matcher target = TARGET.matcher(line);
        Matcher directive = DIRECTIVE.matcher(line);
        if (target.matches()) {
            target(target);
            at++;
        } else if (directive.matches()) {
            directive(directive);
        } else if (line.strip().equals("..") || line.stripLeading().startsWith(".. ")) {
            at++;
            indented();
        } else {
            return false;
        }
        return true;
    }

    private void target(Matcher target) {
        String address = target.group(3);
        if (address == null || address.isBlank()) {
            draft.anchor(target.group(2));
        } else {
            targets.putIfAbsent(target.group(2).toLowerCase(java.util.Locale.ROOT), address);
        }
    }

    private void directive(Matcher directive) {
        int line = at + 1;
        String argument = directive.group(3).strip();
        at++;
        switch (directive.group(2)) {
            case "image", "figure" -> {
                draft.link(Kind.IMAGE, argument, line);
                indented();
            }
            case "code", "code-block", "sourcecode", "parsed-literal", "highlight" -> {
                List<String> code = indented();
                code.removeIf(one -> one.matches(":[\\w-]+:.*"));
                draft.block(argument, line + 1, code);
            }
            case "include", "literalinclude" -> {
                draft.link(Kind.PAGE, argument, line);
                indented();
            }
            case "note", "tip", "warning", "important", "caution", "hint", "admonition", "danger", "attention" ->
                draft.content();
            default -> {
                draft.content();
                indented();
            }
        }
    }

    /** The lines that are set in further than the margin, and the blank ones among them. */
    private List<String> indented() {
        List<String> block = new ArrayList<>();
        while (at < lines.size()
                && (lines.get(at).isBlank()
                        || Character.isWhitespace(lines.get(at).charAt(0)))) {
            block.add(lines.get(at).strip());
            at++;
        }
        return block;
    }

    private void text(String line) {
        int number = at + 1;
        at++;
        Matcher spans = SPAN.matcher(line);
        while (spans.find()) {
            draft.span(number, spans.group(1));
        }
        String bare = SPAN.matcher(line).replaceAll(" ");
        Matcher embedded = EMBEDDED.matcher(bare);
        while (embedded.find()) {
            draft.link(Kind.PAGE, embedded.group(1), number);
        }
        Matcher names = NAMED.matcher(EMBEDDED.matcher(bare).replaceAll(" "));
        while (names.find()) {
            named.add(new Named(names.group(1) == null ? names.group(2) : names.group(1), number));
        }
        draft.prose(number, prose(line));
        if (line.stripTrailing().endsWith("::")) {
            int first = at + 1;
            List<String> code = indented();
            if (!code.isEmpty()) {
                draft.block("", first, code);
            }
        }
    }

    private static String prose(String line) {
        String roles = ROLE.matcher(line).replaceAll("$1");
        return roles.replaceAll("``", "")
                .replaceAll("`([^`<]{0,500}?)\\s*<[^`<>]{1,2000}>`__?", "$1")
                .replace("`", "")
                .replace("**", "");
    }
}
