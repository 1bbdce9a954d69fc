package org.limpide.scanner.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document.Format;

/**
 * The blocks of CommonMark 0.31, as far as headings, links, code and prose need them. Tables and lists are prose; what HTML
 * holds is read as text with tags.
 */
final class MarkdownReader {
    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})[ \\t]*");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]+|$)");
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(`{3,}|~{3,})[ \\t]*([^`]*)");
    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[([^\\]\\[]{1,999})]:[ \\t]*(?:<([^<>]*)>|(\\S*))(?:[ \\t].*)?");
    private static final Pattern HTML_HEADING = Pattern.compile("(?i)[ \\t]*<h([1-6])(?:[ \\t][^>]*)?>(.*)");
    private static final Pattern HTML_HEADING_END = Pattern.compile("(?i)</h[1-6][ \\t]*>");
    private static final Pattern OWN_ANCHOR = Pattern.compile("[ \\t]*\\{#([^}\\s]+)[^}]*}[ \\t]*$");
    private static final int CODE_INDENT = 4;

    private final List<String> lines;
    private final Draft draft = new Draft();
    private final MarkdownText inline = new MarkdownText(draft);

    /** The paragraph that is being gathered. */
    private final StringBuilder paragraph = new StringBuilder();

    private int paragraphLine;
    private boolean quoted;
    private int at;
    private boolean blankBefore = true;

    /** Column at which the text of the innermost list item begins; 0 outside lists. */
    private int listIndent;

    MarkdownReader(String text) {
        lines = Documents.lines(text);
    }

    Document read() {
        at = frontMatter();
        while (at < lines.size()) {
            String line = lines.get(at);
            String bare = unquoted(line);
            boolean quote = bare.length() != line.length();
            if (quote != quoted) {
                flush();
            }
            quoted = quote;
            if (!block(bare)) {
                gather(bare);
            }
            blankBefore = bare.isBlank();
            at++;
        }
        flush();
        inline.resolve();
        return draft.done(Format.MARKDOWN);
    }

    /** Settings for a site generator between two lines of dashes at the top are no text. */
    private int frontMatter() {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---") || lines.get(i).strip().equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line without the marks of quotations before it. */
    private static String unquoted(String line) {
        int from = 0;
        while (true) {
            int mark = from;
            while (mark < line.length() && mark < from + CODE_INDENT && line.charAt(mark) == ' ') {
                mark++;
            }
            if (mark >= line.length() || mark >= from + CODE_INDENT || line.charAt(mark) != '>') {
                return line.substring(from);
            }
            from = mark + 1 < line.length() && line.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
        }
    }

    /** Whether the line is or begins something else than a paragraph; then it is taken. */
    private boolean block(String line) {
        if (line.isBlank()) {
            flush();
            return true;
        }
        int indent = indent(line);
        if (blankBefore
                && indent >= listIndent + CODE_INDENT
                && !ITEM.matcher(line).lookingAt()) {
            indentedCode();
            return true;
        }
        return fence(line, indent) || comment(line) || heading(line) || other(line);
    }

    private boolean other(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (paragraph.isEmpty() && definition.matches()) {
            define(definition);
            return true;
        }
        if (isRule(line)) {
            flush();
            return true;
        }
        return false;
    }

    /** The address may stand on the next line. */
    private void define(Matcher definition) {
        String target = definition.group(2) == null ? definition.group(3) : definition.group(2);
        if (target.isEmpty() && at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
            target = unquoted(lines.get(++at)).strip().split("\\s", 2)[0];
        }
        inline.define(definition.group(1), target);
    }

    private boolean fence(String line, int indent) {
        Matcher open = FENCE.matcher(afterItem(line));
        if (!open.matches() || (indent >= CODE_INDENT && listIndent == 0)) {
            return false;
        }
        flush();
        String mark = open.group(1);
        List<String> code = new ArrayList<>();
        int first = at + 1;
        boolean inside = quoted;
        while (at + 1 < lines.size()) {
            String raw = lines.get(at + 1);
            String next = inside ? unquoted(raw) : raw;
            if (inside && next.length() == raw.length()) {
                break;
            }
            at++;
            if (closes(next, mark)) {
                break;
            }
            code.add(next);
        }
        String info = open.group(2).strip();
        draft.block(info.split("[\\s,{]", 2)[0], first + 1, code);
        return true;
    }

    private static boolean closes(String line, String mark) {
        String bare = line.strip();
        return bare.length() >= mark.length() && bare.chars().allMatch(one -> one == mark.charAt(0));
    }

    private static String afterItem(String line) {
        Matcher item = ITEM.matcher(line);
        return item.lookingAt() ? line.substring(item.end()) : line;
    }

    private void indentedCode() {
        flush();
        List<String> code = new ArrayList<>();
        int first = at + 1;
        while (at < lines.size()) {
            String line = unquoted(lines.get(at));
            if (!line.isBlank() && indent(line) < listIndent + CODE_INDENT) {
                break;
            }
            code.add(line.strip());
            at++;
        }
        at--;
        draft.block("", first, code);
    }

    /** A comment that begins a line is a block of its own, whatever blank lines it holds. */
    private boolean comment(String line) {
        if (!line.stripLeading().startsWith("<!--")) {
            return false;
        }
        flush();
        int end = line.indexOf("-->", line.indexOf("<!--") + 4);
        int first = at;
        while (end < 0 && at + 1 < lines.size()) {
            at++;
            end = lines.get(at).indexOf("-->");
        }
        String rest = end < 0
                ? ""
                : lines.get(at).substring(Math.min(end + 3, lines.get(at).length()));
        if (at == first || !rest.isBlank()) {
            gather(at == first && end >= 0 ? line.substring(Math.min(end + 3, line.length())) : rest);
        }
        return true;
    }

    private boolean heading(String line) {
        Matcher atx = ATX.matcher(line);
        if (atx.matches()) {
            flush();
            String written = atx.group(2) == null ? "" : atx.group(2);
            title(atx.group(1).length(), withoutClosing(written), at + 1);
            return true;
        }
        Matcher underline = UNDERLINE.matcher(line);
        if (underline.matches() && !paragraph.isEmpty() && !quoted && paragraph.indexOf("|") < 0) {
            int cut = paragraph.lastIndexOf("\n");
            String written = paragraph.substring(cut + 1);
            if (!ITEM.matcher(written).lookingAt()) {
                paragraph.setLength(Math.max(0, cut));
                flush();
                title(underline.group(1).startsWith("=") ? 1 : 2, written, at);
                return true;
            }
        }
        return htmlHeading(line);
    }

    /** Number signs at the end close a heading where a blank stands before them. */
    private static String withoutClosing(String written) {
        String bare = written.strip();
        int end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == '#') {
            end--;
        }
        return end == 0 || Character.isWhitespace(bare.charAt(end - 1)) ? bare.substring(0, end) : bare;
    }

    /** Three or more of the same mark, and nothing else, are a line across the page. */
    private static boolean isRule(String line) {
        String marks = line.replace(" ", "").replace("\t", "");
        return marks.length() >= 3
                && "*_-".indexOf(marks.charAt(0)) >= 0
                && marks.chars().allMatch(one -> one == marks.charAt(0));
    }

    private boolean htmlHeading(String line) {
        Matcher open = HTML_HEADING.matcher(line);
        if (!open.matches()) {
            return false;
        }
        flush();
        int first = at + 1;
        StringBuilder text = new StringBuilder(line);
        Matcher end = HTML_HEADING_END.matcher(line);
        for (int more = 0; !end.find() && more < 10 && at + 1 < lines.size(); more++) {
            String next = lines.get(++at);
            text.append(' ').append(next);
            end = HTML_HEADING_END.matcher(next);
        }
        title(Integer.parseInt(open.group(1)), text.toString(), first);
        return true;
    }

    private void title(int level, String written, int line) {
        listIndent = 0;
        Matcher own = OWN_ANCHOR.matcher(written);
        String text = written;
        if (own.find()) {
            draft.anchor(own.group(1));
            text = written.substring(0, own.start());
        }
        if (quoted) {
            draft.content();
        } else {
            draft.heading(level, "", line);
            draft.title(inline.title(text, line));
        }
    }

    private void gather(String line) {
        int indent = indent(line);
        Matcher item = ITEM.matcher(line);
        if (item.lookingAt()) {
            // Each item is a text of its own: an open bracket in one does not reach into the next.
            flush();
            listIndent = indentOf(line, item.end());
        } else if (blankBefore && indent < listIndent) {
            listIndent = indent == 0 ? 0 : Math.min(listIndent, indent);
        }
        if (paragraph.isEmpty()) {
            paragraphLine = at + 1;
        } else {
            paragraph.append('\n');
        }
        paragraph.append(line.stripLeading());
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            inline.paragraph(paragraph.toString(), paragraphLine, quoted);
            paragraph.setLength(0);
        }
    }

    private static int indent(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return indentOf(line, end);
    }

    private static int indentOf(String line, int end) {
        int column = 0;
        for (int i = 0; i < end; i++) {
            column += line.charAt(i) == '\t' ? CODE_INDENT - column % CODE_INDENT : 1;
        }
        return column;
    }
}
