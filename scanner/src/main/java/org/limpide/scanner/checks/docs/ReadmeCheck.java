package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Line;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does a README say what the software is? What else a reader looks for there is asked by {@link TopicsCheck}. */
public final class ReadmeCheck implements Check {
    /** A generator signs in its first sentences; further down, people tell how they began. */
    private static final int FIRST_LINES = 3;

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Papers papers = Papers.of(snapshot);
        Optional<SnapshotFile> file =
                papers.at(snapshot, parameters.texts("places")).stream().findFirst();
        if (file.isEmpty()) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository()));
        }
        Location place = Location.file(file.get().path());
        Optional<Document> document = papers.read(file.get());
        return List.of(document.map(one -> judged(one, place, parameters))
                .orElseGet(() -> Observation.of(Outcome.FAIL, Message.of("not-text"), place)));
    }

    private static Observation judged(Document document, Location place, Parameters parameters) {
        if (isTemplate(document, parameters)) {
            return Observation.of(Outcome.FAIL, Message.of("template"), place);
        }
        long shortest = parameters.number("shortest");
        if (document.prose().length() < shortest) {
            return Observation.of(Outcome.FAIL, Message.of("too-short").with("shortest", shortest), place);
        }
        long sentence = parameters.number("shortest-sentence");
        boolean described = lines(document).anyMatch(line -> line.text().length() >= sentence);
        return described
                ? Observation.pass()
                : Observation.of(Outcome.REVIEW, Message.of("no-description"), place)
                        .withConfidence(Confidence.LIKELY);
    }

    private static boolean isTemplate(Document document, Parameters parameters) {
        String all = Words.plain(document.prose()).replace('\n', ' ');
        String beginning = lines(document)
                .limit(FIRST_LINES)
                .map(line -> Words.plain(line.text()))
                .collect(Collectors.joining(" "));
        return parameters.texts("template-signs").stream().anyMatch(all::contains)
                || parameters.texts("generator-signs").stream().anyMatch(beginning::contains);
    }

    private static Stream<Line> lines(Document document) {
        return document.sections().stream().flatMap(section -> section.prose().stream());
    }
}
