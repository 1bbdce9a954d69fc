package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Section;

/**
 * Something that a paper should speak of. Patterns are searched in words as {@link Words} writes them.
 *
 * @param name of the topic, which is part of the key of its message
 * @param headings a chapter with such a title, and something in it, speaks of it
 * @param text a sentence with such words does
 * @param code a command with such words does
 * @param links a link to such a place does
 * @param place a file at such a place does
 * @param when what must be in the repository for the topic to arise; empty for nothing
 * @param isSure whether its absence is told by more than words that may be put otherwise
 */
record Topic(
        String name,
        Optional<Pattern> headings,
        Optional<Pattern> text,
        Optional<Pattern> code,
        Optional<Pattern> links,
        Optional<String> place,
        String when,
        boolean isSure) {

    static Topic of(Map<String, String> row) {
        return new Topic(
                row.getOrDefault("topic", ""),
                pattern(row, "headings"),
                pattern(row, "text"),
                pattern(row, "code"),
                pattern(row, "links"),
                Optional.ofNullable(row.get("place")),
                row.getOrDefault("when", ""),
                row.getOrDefault("sure", "true").equals("true"));
    }

    private static Optional<Pattern> pattern(Map<String, String> row, String key) {
        return Optional.ofNullable(row.get(key)).map(Pattern::compile);
    }

    /** Whether these sections of a document speak of it. */
    boolean isIn(Document document, List<Section> sections) {
        return sections.stream().anyMatch(this::isIn)
                || (code.isPresent()
                        && document.code().stream()
                                .anyMatch(one -> within(one.line(), sections)
                                        && one.text().stream().anyMatch(line -> found(code, Words.plain(line)))))
                || (links.isPresent()
                        && document.links().stream()
                                .anyMatch(one ->
                                        within(one.line(), sections) && found(links, Words.plain(one.target()))));
    }

    private boolean isIn(Section section) {
        return (section.hasContent() && section.level() > 0 && found(headings, Words.plain(section.title())))
                || (text.isPresent()
                        && section.prose().stream().anyMatch(line -> found(text, Words.plain(line.text()))));
    }

    /** Whether a line belongs to one of the sections: they follow each other without gaps. */
    private static boolean within(int line, List<Section> sections) {
        return !sections.isEmpty() && line >= sections.get(0).line();
    }

    private static boolean found(Optional<Pattern> pattern, String words) {
        return pattern.filter(one -> one.matcher(words).find()).isPresent();
    }
}
