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

/** Does each file say whose it is and under which licence, by the REUSE specification? */
public final class ReuseCheck implements Check {
    private static final Set<Kind> SINGLE = EnumSet.of(
            Kind.BAD_LICENSE,
            Kind.MISNAMED_LICENSE,
            Kind.DEPRECATED_LICENSE,
            Kind.NO_EXTENSION,
            Kind.UNUSED_LICENSE,
            Kind.INVALID_EXPRESSION,
            Kind.OPEN_SNIPPET,
            Kind.INVALID_CONFIGURATION,
            Kind.DEP5_DEPRECATED,
            Kind.BOTH_CONFIGURATIONS);
    private static final Set<Kind> FILES = EnumSet.of(Kind.NO_LICENSE, Kind.NO_COPYRIGHT);

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        ReuseReport report = ReuseAnswers.of(snapshot);
        if (!report.adopted()) {
            return List.of(Observation.notApplicable());
        }
        List<Observation> all = new ArrayList<>(ReuseAnswers.each(report, SINGLE, Outcome.FAIL));
        all.addAll(ReuseAnswers.together(report, FILES, Outcome.FAIL));
        all.addAll(ReuseAnswers.together(report, EnumSet.of(Kind.UNREAD_FILE), Outcome.NOT_AVAILABLE));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }
}
