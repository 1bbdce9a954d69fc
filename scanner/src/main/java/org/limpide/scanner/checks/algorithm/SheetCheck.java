package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.checks.algorithm.RepositorySheets.Read;
import org.limpide.scanner.sheet.SheetProblem;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Can the sheets of algorithms that stand in the repository be read as what they are? */
public final class SheetCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Read> sheets = RepositorySheets.of(snapshot).all();
        if (sheets.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        List<Observation> wrong = new ArrayList<>();
        for (Read sheet : sheets) {
            if (sheet.unread().isPresent()) {
                wrong.add(Observation.of(Outcome.NOT_AVAILABLE, Message.of("unread"), Location.file(sheet.path())));
            }
            sheet.reading().problems().stream()
                    .filter(SheetProblem::isError)
                    .forEach(problem -> wrong.add(sheet.observation(problem, Outcome.FAIL)));
        }
        return wrong.isEmpty() ? List.of(Observation.pass()) : wrong;
    }
}
