package org.limpide.scanner.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limpide.scanner.document.Document.Format;

/** Reads papers by the endings of their names. */
public final class Documents {
    /** A paper of people; what is longer is read up to here. */
    public static final int MOST_CHARACTERS = 4 << 20;

    private static final Map<String, Format> ENDINGS = Map.ofEntries(
            Map.entry("md", Format.MARKDOWN),
            Map.entry("markdown", Format.MARKDOWN),
            Map.entry("mdown", Format.MARKDOWN),
            Map.entry("mkd", Format.MARKDOWN),
            Map.entry("mdx", Format.MARKDOWN),
            Map.entry("rst", Format.RST),
            Map.entry("rest", Format.RST),
            Map.entry("adoc", Format.ASCIIDOC),
            Map.entry("asciidoc", Format.ASCIIDOC),
            Map.entry("asc", Format.ASCIIDOC),
            Map.entry("org", Format.ORG));

    /** People break their lines, or their programs do at the ends of paragraphs. */
    private static final int LONGEST_LINE = 10_000;

    private Documents() {}

    /** How a file of that name is written; plain text where the ending says nothing. */
    public static Format formatOf(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.getOrDefault(ending, Format.PLAIN);
    }

    /** Reads a text. */
    public static Document read(Format format, String text) {
        String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return switch (format) {
            case MARKDOWN -> new MarkdownReader(start).read();
            case RST -> new RstReader(start).read();
            case ASCIIDOC -> new AsciiDocReader(start).read();
            case ORG -> new OrgReader(start).read();
            case PLAIN -> new PlainReader(start).read();
        };
    }

    /** The lines of a text, each cut where it is longer than any that a person writes. */
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
    }
}
