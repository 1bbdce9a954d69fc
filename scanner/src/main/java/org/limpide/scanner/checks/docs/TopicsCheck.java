package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.document.Document;
import org.limpide.scanner.document.Document.Section;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Does a paper speak of what its reader looks for, as a file of its own or as a chapter of the README? Parameters: {@code
 * places} of the file, {@code readme} places and {@code readme-headings} (a pattern) of the chapter, {@code shortest} in
 * characters of prose, {@code absent} ({@code fail}, or {@code skip} where another question asks for the file), and {@code
 * topics}, each a row of {@link Topic}.
 */
public final class TopicsCheck implements Check {

    /** What is judged: the sections of a file that count. */
    private record Paper(SnapshotFile file, Document document, List<Section> sections) {
        long length() {
            return sections.stream()
                    .flatMap(section -> section.prose().stream())
                    .mapToLong(line -> line.text().length())
                    .sum();
        }
    }

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Paper> papers = papers(snapshot, parameters);
        if (papers.isEmpty()) {
            return List.of(
                    parameters.text("absent").equals("skip")
                            ? Observation.notApplicable()
                            : Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository()));
        }
        Location place = Location.file(papers.get(0).file().path());
        long shortest = parameters.number("shortest");
        if (papers.stream().allMatch(paper -> paper.length() < shortest)) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("too-short"), place));
        }
        List<Observation> all = new ArrayList<>();
        parameters.rows("topics").stream()
                .map(Topic::of)
                .filter(topic -> arises(topic, snapshot) && !isCovered(topic, snapshot, papers))
                .forEach(topic -> all.add(missing(topic, place)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation missing(Topic topic, Location place) {
        return Observation.of(topic.isSure() ? Outcome.FAIL : Outcome.REVIEW, Message.of("no-" + topic.name()), place)
                .withConfidence(topic.isSure() ? Confidence.LIKELY : Confidence.POSSIBLE);
    }

    private static boolean isCovered(Topic topic, RepositorySnapshot snapshot, List<Paper> papers) {
        return papers.stream().anyMatch(paper -> topic.isIn(paper.document(), paper.sections()))
                || topic.place()
                        .filter(place -> !Papers.of(snapshot)
                                .at(snapshot, List.of(place))
                                .isEmpty())
                        .isPresent();
    }

    private static boolean arises(Topic topic, RepositorySnapshot snapshot) {
        return switch (topic.when()) {
            case "code" -> has(snapshot, PathKind.CODE, Set.of(PathKind.TEST, PathKind.DOCUMENTATION));
            case "tests" -> has(snapshot, PathKind.TEST, Set.of(PathKind.DOCUMENTATION, PathKind.CONFIGURATION));
            default -> true;
        };
    }

    private static boolean has(RepositorySnapshot snapshot, PathKind wanted, Set<PathKind> not) {
        return snapshot.files().stream().anyMatch(file -> {
            Set<PathKind> kinds = file.isFile() ? PathKind.of(file.path()) : Set.<PathKind>of();
            return kinds.contains(wanted)
                    && kinds.contains(PathKind.CODE)
                    && not.stream().noneMatch(kinds::contains);
        });
    }

    private static List<Paper> papers(RepositorySnapshot snapshot, Parameters parameters) {
        Papers shelf = Papers.of(snapshot);
        List<Paper> found = new ArrayList<>();
        for (SnapshotFile file : shelf.at(snapshot, parameters.texts("places"))) {
            shelf.read(file).ifPresent(document -> found.add(new Paper(file, document, document.sections())));
        }
        String headings = parameters.text("readme-headings");
        if (headings.isEmpty()) {
            return found;
        }
        Pattern titles = Pattern.compile(headings);
        for (SnapshotFile file : shelf.at(snapshot, parameters.texts("readme"))) {
            shelf.read(file)
                    .flatMap(document -> chapter(file, document, titles))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The first chapter of such a title, with those below it. */
    private static Optional<Paper> chapter(SnapshotFile file, Document document, Pattern titles) {
        List<Section> all = document.sections();
        for (int from = 1; from < all.size(); from++) {
            Section head = all.get(from);
            if (head.hasContent() && titles.matcher(Words.plain(head.title())).find()) {
                int to = from + 1;
                while (to < all.size() && all.get(to).level() > head.level()) {
                    to++;
                }
                return Optional.of(new Paper(file, document, all.subList(from, to)));
            }
        }
        return Optional.empty();
    }
}
