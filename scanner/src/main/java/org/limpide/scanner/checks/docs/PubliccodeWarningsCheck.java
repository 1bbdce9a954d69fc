package org.limpide.scanner.checks.docs;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.publiccode.ProblemCode;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Is the publiccode.yml up to date, and of one mind with the other files that describe the software? */
public final class PubliccodeWarningsCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        PubliccodeFile file = PubliccodeFile.of(snapshot);
        if (file.isAbsent() || file.validation().publiccode().isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        // Another licence elsewhere is what license.declared-consistent says, of all places at once.
        List<Observation> warnings = file.observations(
                problem -> !problem.isError() && problem.code() != ProblemCode.OTHER_LICENSE, Outcome.FAIL);
        return warnings.isEmpty() ? List.of(Observation.pass()) : warnings;
    }
}
