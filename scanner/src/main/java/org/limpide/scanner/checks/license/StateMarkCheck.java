package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFind.Place;

/** Does the repository, or its history, hand on marks of the State, which others may not use? */
public final class StateMarkCheck implements Check {
    private static final String QUESTION = "license.state-mark";
    private static final String OF_NAMES = "-name";

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<PathGlob> places =
                parameters.texts("files").stream().map(PathGlob::of).toList();
        Map<String, List<String>> byFolder = new TreeMap<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile() && places.stream().anyMatch(place -> place.matches(file.path()))) {
                byFolder.computeIfAbsent(folder(file.path()), any -> new ArrayList<>())
                        .add(file.path());
            }
        }
        List<Observation> all = new ArrayList<>();
        byFolder.forEach((folder, files) -> all.add(Observation.of(
                        Outcome.REVIEW,
                        Message.of("redistributed").with("count", files.size()),
                        Location.file(files.get(0)))
                .identifiedBy("redistributed", folder)));
        Map<String, Group> groups = new LinkedHashMap<>();
        for (TextFind find : snapshot.texts().to(QUESTION)) {
            for (Place place : find.places()) {
                String rule = find.rule().id();
                kind(rule, place, byFolder)
                        .ifPresent(kind -> groups.computeIfAbsent(kind + "." + rule, any -> new Group(place))
                                .names
                                .merge(place.name(), 1, Integer::sum));
            }
        }
        groups.forEach((key, group) -> all.add(observation(key, group)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** Places of one kind. */
    private static final class Group {
        private final Place first;
        private final Map<String, Integer> names = new TreeMap<>();

        Group(Place first) {
            this.first = first;
        }
    }

    /** A text may well name a file that it does not hold; what the folders of the judged commit show is not said again. */
    private static Optional<String> kind(String rule, Place place, Map<String, List<String>> byFolder) {
        boolean name = rule.endsWith(OF_NAMES);
        boolean shown = !byFolder.isEmpty() && !rule.startsWith("state-logo");
        return switch (place.carrier()) {
            case FILE ->
                name || place.isTest() || byFolder.containsKey(folder(place.name()))
                        ? Optional.empty()
                        : Optional.of("found");
            case HISTORY -> name || shown ? Optional.empty() : Optional.of("elsewhere");
            case PATH -> name && !shown ? Optional.of("elsewhere") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Observation observation(String key, Group group) {
        Location.Carrier carrier = switch (group.first.carrier()) {
            case FILE -> Location.Carrier.FILE;
            case PATH -> Location.Carrier.FOLDER;
            default -> Location.Carrier.HISTORY;
        };
        String name = Printable.of(group.first.name());
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key).with("count", group.names.size()),
                        new Location(carrier, name, group.first.line()))
                .withConfidence(group.first.sureness() == Sureness.POSSIBLE ? Confidence.POSSIBLE : Confidence.LIKELY)
                .identifiedBy(key);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
