package org.limpide.scanner.document;

import java.util.List;
import java.util.Set;

/**
 * What one paper holds. Comments of its markup are nowhere in it; code and quotations are no prose.
 *
 * @param format how it is written
 * @param sections in their order; the first one, of level 0 and without title, is what stands before the first heading
 * @param links to other places, images among them, in their order
 * @param code blocks and stretches of code, in their order
 * @param anchors names to which a link within the paper may point, without those made from headings
 */
public record Document(Format format, List<Section> sections, List<Link> links, List<Code> code, Set<String> anchors) {

    /** Ways of writing. */
    public enum Format {
        /** CommonMark with the habits of forges. */
        MARKDOWN,
        /** reStructuredText of Docutils. */
        RST,
        ASCIIDOC,
        /** Org mode of Emacs. */
        ORG,
        PLAIN
    }

    /**
     * A heading with what stands under it, down to the next heading.
     *
     * @param level 1 for the highest; 0 for what has no heading
     * @param title without markup
     * @param line of the heading, from 1
     * @param prose lines of sentences: no code, no quotation, no image, no tag
     * @param hasContent whether anything at all stands under it, also under its own lower headings
     */
    public record Section(int level, String title, int line, List<Line> prose, boolean hasContent) {
        public Section {
            prose = List.copyOf(prose);
        }
    }

    /**
     * One line of prose.
     *
     * @param number from 1
     */
    public record Line(int number, String text) {}

    /**
     * A link.
     *
     * @param kind what stands behind it
     * @param target as written, without title
     * @param line from 1
     */
    public record Link(Kind kind, String target, int line) {
        /** Kinds of targets. */
        public enum Kind {
            PAGE,
            IMAGE
        }
    }

    /**
     * Code.
     *
     * @param language as named, in lower case; empty where it is not said
     * @param line of the first line of code, from 1
     * @param text its lines
     * @param isBlock whether it stands on lines of its own
     */
    public record Code(String language, int line, List<String> text, boolean isBlock) {
        public Code {
            text = List.copyOf(text);
        }
    }

    public Document {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        code = List.copyOf(code);
        anchors = Set.copyOf(anchors);
    }

    /** All prose, a line for each line. */
    public String prose() {
        StringBuilder all = new StringBuilder();
        sections.forEach(section ->
                section.prose().forEach(line -> all.append(line.text()).append('\n')));
        return all.toString();
    }
}
