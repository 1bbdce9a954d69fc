package org.limpide.scanner.checks.standards;

import java.util.List;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Are the documents of the repository in formats that the State recommends? */
public final class OpenFormatCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> extensions = Set.copyOf(parameters.texts("extensions"));
        List<SnapshotFile> found = snapshot.files().stream()
                .filter(file -> file.isFile() && extensions.contains(file.extension()))
                .toList();
        if (found.isEmpty()) {
            return List.of(Observation.pass());
        }
        return List.of(Observation.of(
                        Outcome.FAIL,
                        Message.of("other-format").with("count", found.size()),
                        Location.file(found.get(0).path()))
                .identifiedBy("other-format"));
    }
}
