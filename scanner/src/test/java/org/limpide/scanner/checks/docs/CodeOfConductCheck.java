package org.limpide.scanner.checks.docs;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do contributors know how to behave with each other? */
public final class CodeOfConductCheck implements Check {
    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        PathGlob place = PathGlob.of(parameters.text("place"));
        boolean found = snapshot.files().stream().anyMatch(file -> place.matches(file.path()));
        return List.of(
                found
                        ? Observation.pass()
                        : Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository()));
    }
}
