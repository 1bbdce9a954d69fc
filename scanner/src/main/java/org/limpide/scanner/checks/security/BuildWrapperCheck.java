package org.limpide.scanner.checks.security;

import java.util.List;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the repository carry the launcher of its build tool as a program, which its tool publishes a digest of? */
public final class BuildWrapperCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Set<String> names = Set.copyOf(parameters.texts("wrappers"));
        List<Observation> all = snapshot.files().stream()
                .filter(file -> file.isFile() && names.contains(file.name()))
                .map(BuildWrapperCheck::compare)
                .toList();
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation compare(SnapshotFile file) {
        return Observation.of(Outcome.REVIEW, Message.of("wrapper"), Location.file(file.path()))
                .withConfidence(Confidence.POSSIBLE);
    }
}
