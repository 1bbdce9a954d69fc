package org.limpide.scanner.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.license.compatibility.Answer;
import org.limpide.scanner.license.compatibility.Answer.Verdict;
import org.limpide.scanner.license.compatibility.Compatibility;
import org.limpide.scanner.license.compatibility.Use;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.sbom.Component;
import org.limpide.scanner.sbom.Sbom;
import org.limpide.scanner.text.Localized;

/** Says how the licences of a list go with one licence, in the sentences of the criterion that asks the same of a repository. */
final class SbomLicenses {
    private static final String CRITERION = "license.dependencies-compatible";
    private static final int MOST_NAMES = 10;

    private final Terminal terminal;
    private final Criterion criterion =
            PolicyLoader.builtIn().criterion(CRITERION).orElseThrow();

    SbomLicenses(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The worst answer of all; what tests or the build alone use is not judged. */
    Verdict judge(Sbom sbom, SpdxExpression outbound) {
        Map<Answer, List<String>> groups = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Component> reaching = sbom.components().stream()
                .filter(one -> one.scope().reachesUsers())
                .toList();
        for (Component one : reaching) {
            String name =
                    one.name() + one.version().map(version -> " " + version).orElse("");
            one.license()
                    .map(license -> Compatibility.builtIn().answer(outbound, license, Use.LINKED))
                    .ifPresentOrElse(
                            answer -> groups.computeIfAbsent(answer, any -> new ArrayList<>())
                                    .add(name),
                            () -> unknown.add(name));
        }
        Verdict worst = unknown.isEmpty() ? Verdict.COMPATIBLE : Verdict.UNKNOWN;
        int fine = 0;
        for (Map.Entry<Answer, List<String>> group : groups.entrySet()) {
            Answer answer = group.getKey();
            fine += answer.verdict() == Verdict.COMPATIBLE ? group.getValue().size() : 0;
            worst = answer.verdict().compareTo(worst) > 0 ? answer.verdict() : worst;
            say(answer, group.getValue());
        }
        terminal.complain(
                "sbom.against",
                Map.of(
                        "outbound", outbound.toString(),
                        "fine", fine,
                        "count", reaching.size(),
                        "unknown", unknown.size()));
        return worst;
    }

    private void say(Answer answer, List<String> names) {
        Localized sentence = criterion.messages().get(answer.reason());
        if (answer.verdict() == Verdict.COMPATIBLE || sentence == null) {
            return;
        }
        String citation = Compatibility.builtIn().citation(answer.source());
        terminal.err()
                .println("- "
                        + sentence.in(
                                terminal.language(),
                                Map.of(
                                        "inbound", answer.inbound(),
                                        "outbound", answer.outbound(),
                                        "count", String.valueOf(names.size()),
                                        "names", shown(names),
                                        "source", citation.isEmpty() ? "∅" : citation)));
    }

    private static String shown(List<String> names) {
        int more = names.size() - MOST_NAMES;
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return more > 0 ? some + ", … (+" + more + ")" : some;
    }
}
