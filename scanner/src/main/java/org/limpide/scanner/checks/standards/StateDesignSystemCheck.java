package org.limpide.scanner.checks.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the repository redistribute the font or the design system of the State, which others may not use? */
public final class StateDesignSystemCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<PathGlob> places =
                parameters.texts("files").stream().map(PathGlob::of).toList();
        Map<String, List<SnapshotFile>> byFolder = new TreeMap<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile() && places.stream().anyMatch(place -> place.matches(file.path()))) {
                String folder = file.path()
                        .substring(0, file.path().length() - file.name().length());
                byFolder.computeIfAbsent(folder, any -> new ArrayList<>()).add(file);
            }
        }
        if (byFolder.isEmpty()) {
            return List.of(Observation.pass());
        }
        List<Observation> all = new ArrayList<>();
        byFolder.forEach((folder, files) -> all.add(Observation.of(
                        Outcome.REVIEW,
                        Message.of("redistributed").with("count", files.size()),
                        Location.file(files.get(0).path()))
                .identifiedBy("redistributed", folder)));
        return all;
    }
}
