package org.limpide.scanner.checks.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Are source texts in UTF-8? */
public final class TextEncodingCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> extensions = Set.copyOf(parameters.texts("extensions"));
        List<PathGlob> apart =
                parameters.texts("apart").stream().map(PathGlob::of).toList();
        Set<String> accepted = Set.copyOf(parameters.texts("accepted"));
        Map<String, List<String>> others = new TreeMap<>();
        boolean any = false;
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile()
                    && extensions.contains(file.extension())
                    && apart.stream().noneMatch(glob -> glob.matches(file.path()))
                    && file.content() instanceof Content.Text text) {
                any = true;
                if (!accepted.contains(text.charset())) {
                    others.computeIfAbsent(text.charset(), name -> new ArrayList<>())
                            .add(file.path());
                }
            }
        }
        if (!any) {
            return List.of(Observation.notApplicable());
        }
        return others.isEmpty()
                ? List.of(Observation.pass())
                : others.entrySet().stream()
                        .map(entry -> Observation.of(
                                        Outcome.FAIL,
                                        Message.of("other-encoding")
                                                .with("charset", entry.getKey())
                                                .with("count", entry.getValue().size()),
                                        Location.file(entry.getValue().get(0)))
                                .withConfidence(Confidence.LIKELY)
                                .identifiedBy("other-encoding", entry.getKey()))
                        .toList();
    }
}
