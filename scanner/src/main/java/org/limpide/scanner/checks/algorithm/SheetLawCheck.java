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
import org.limpide.scanner.sheet.SheetCode;
import org.limpide.scanner.sheet.SheetProblem;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Do the sheets say what the law asks to be said of their algorithms? Whether it applies is a question for people. */
public final class SheetLawCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Read> sheets = RepositorySheets.of(snapshot).all().stream()
                .filter(sheet ->
                        sheet.reading().sheet().isPresent() && sheet.reading().isValid())
                .toList();
        if (sheets.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        List<Observation> open = new ArrayList<>();
        for (Read sheet : sheets) {
            for (SheetProblem problem : sheet.reading().problems()) {
                open.add(
                        problem.code() == SheetCode.ASKED_BY_LAW
                                ? asked(sheet, problem)
                                : sheet.observation(problem, Outcome.REVIEW));
            }
        }
        return open.isEmpty() ? List.of(Observation.pass()) : open;
    }

    private static Observation asked(Read sheet, SheetProblem problem) {
        Message message = Message.of("asked")
                .with("key", problem.key())
                .with("article", problem.arguments().getOrDefault("article", ""));
        return Observation.of(Outcome.REVIEW, message, Location.file(sheet.path(), problem.line()))
                .identifiedBy(
                        "asked",
                        sheet.path(),
                        problem.arguments().getOrDefault("duty", ""),
                        problem.arguments().getOrDefault("point", ""));
    }
}
