package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document.Section;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Is a paper there, as a file of its own or as a chapter of the README? Parameters: {@code places} of the file, {@code
 * shortest} in characters, {@code readme} places and {@code readme-headings}, a pattern for the title of the chapter, empty
 * where none will do.
 */
public final class FilePresentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        long shortest = parameters.number("shortest");
        Papers papers = Papers.of(snapshot);
        List<SnapshotFile> files = papers.at(snapshot, parameters.texts("places"));
        if (files.stream().anyMatch(file -> length(file) >= shortest)) {
            return List.of(Observation.pass());
        }
        String headings = parameters.text("readme-headings");
        if (!headings.isEmpty()) {
            Pattern titles = Pattern.compile(headings);
            boolean chapter = papers.at(snapshot, parameters.texts("readme")).stream()
                    .flatMap(file -> papers.read(file).stream())
                    .flatMap(document -> document.sections().stream())
                    .anyMatch(section -> section.level() > 0 && isChapter(section, titles));
            if (chapter) {
                return List.of(Observation.pass());
            }
        }
        Optional<SnapshotFile> stub = files.stream().findFirst();
        return List.of(
                stub.map(file -> Observation.of(Outcome.FAIL, Message.of("too-short"), Location.file(file.path())))
                        .orElseGet(() -> Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository())));
    }

    private static boolean isChapter(Section section, Pattern titles) {
        return section.hasContent()
                && titles.matcher(Words.plain(section.title())).find();
    }

    /** A picture or a paper of an office says something too, whatever it is. */
    private static long length(SnapshotFile file) {
        Content content = file.content();
        if (content instanceof Content.Text text) {
            return text.value().strip().length();
        }
        return content instanceof Content.Binary binary ? binary.length() : 0;
    }
}
