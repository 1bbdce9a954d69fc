package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.reuse.ReuseProblem.Kind;
import org.limpide.scanner.license.reuse.ReuseReport;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does LICENSES/ hold the text of every licence in use, and under each name that of the licence? */
public final class ReuseTextsCheck implements Check {
    private static final Set<Kind> WRONG = EnumSet.of(Kind.MISSING_LICENSE, Kind.EMPTY_LICENSE, Kind.WRONG_LICENSE);

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ReuseReport report = ReuseAnswers.of(snapshot);
        if (!report.adopted()) {
            return List.of(Observation.notApplicable());
        }
        List<Observation> all = new ArrayList<>(ReuseAnswers.each(report, WRONG, Outcome.FAIL));
        all.addAll(ReuseAnswers.each(report, EnumSet.of(Kind.ALTERED_LICENSE), Outcome.REVIEW));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }
}
