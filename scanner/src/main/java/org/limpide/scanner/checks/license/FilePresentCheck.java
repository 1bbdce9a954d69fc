package org.limpide.scanner.checks.license;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.project.Claim;
import org.limpide.scanner.license.project.Detected;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does a licence text stand where a reader looks for it? */
public final class FilePresentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> holding = Licenses.of(snapshot).whole().detected().stream()
                .map(Detected::path)
                .collect(Collectors.toSet());
        List<SnapshotFile> found = snapshot.files().stream()
                .filter(file -> file.isFile() && (Places.isText(file.path()) || holding.contains(file.path())))
                .toList();
        if (found.isEmpty()) {
            Message message = Licenses.of(snapshot).whole().declared().stream()
                    .filter(Claim::isKnown)
                    .findFirst()
                    .map(claim -> Message.of("declared-only")
                            .with("declared", claim.written())
                            .with("other", claim.place()))
                    .orElseGet(() -> Message.of("missing"));
            return List.of(
                    Observation.of(Outcome.FAIL, message, Location.repository()).identifiedBy("", "missing"));
        }
        long shortest = parameters.number("shortest");
        if (found.stream().anyMatch(file -> length(file) >= shortest)) {
            return List.of(Observation.pass());
        }
        SnapshotFile first = found.get(0);
        String key = first.content() instanceof Content.Binary ? "not-text" : "too-short";
        return List.of(Observation.of(Outcome.FAIL, Message.of(key), Location.file(first.path())));
    }

    private static long length(SnapshotFile file) {
        return file.content() instanceof Content.Text text
                ? text.value().strip().length()
                : 0;
    }
}
