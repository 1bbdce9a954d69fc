package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.compatibility.Answer;
import org.limpide.scanner.license.compatibility.Answer.Verdict;
import org.limpide.scanner.license.compatibility.Compatibility;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** May the project use what it uses and stay under its licence, as far as the licences are known? */
public final class DependenciesCompatibleCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Optional<Outbound> outbound = Outbound.of(snapshot);
        List<UsedWork> known = UsedWork.all(snapshot).stream()
                .filter(one -> one.license().isPresent())
                .toList();
        if (outbound.isEmpty() || known.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        Map<Answer, List<UsedWork>> groups = new LinkedHashMap<>();
        for (UsedWork one : known) {
            Answer answer = Compatibility.builtIn()
                    .answer(outbound.get().license(), one.license().orElseThrow(), one.use());
            if (answer.verdict() != Verdict.COMPATIBLE) {
                groups.computeIfAbsent(answer, any -> new ArrayList<>()).add(one);
            }
        }
        List<Observation> all = new ArrayList<>();
        groups.forEach((answer, works) -> all.add(said(answer, works)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** One sentence for all works of one licence: the remedy is the same. */
    private static Observation said(Answer answer, List<UsedWork> works) {
        boolean sure = answer.verdict() == Verdict.INCOMPATIBLE;
        String citation = Compatibility.builtIn().citation(answer.source());
        return Observation.of(
                        sure ? Outcome.FAIL : Outcome.REVIEW,
                        Message.of(answer.reason())
                                .with("inbound", answer.inbound())
                                .with("outbound", answer.outbound())
                                .with("count", works.size())
                                .with("names", UsedWork.names(works))
                                .with("source", citation.isEmpty() ? "∅" : citation),
                        works.get(0).place())
                .withConfidence(Confidence.LIKELY)
                .identifiedBy(answer.reason(), answer.inbound(), answer.outbound());
    }
}
