package org.limpide.registry.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;

/** The sentences of findings, as the report words them, in both languages and with their arguments. */
final class Wording {
    private static final int LONGEST = 10_000;
    private final Map<String, Map<String, Localized>> byCriterion;

    Wording(List<CriterionResult> criteria) {
        byCriterion = criteria.stream().collect(Collectors.toMap(CriterionResult::id, CriterionResult::messages));
    }

    Localized of(Finding finding) {
        String key = finding.message().key();
        Map<String, String> arguments = finding.message().arguments();
        Localized text = Optional.ofNullable(
                        byCriterion.getOrDefault(finding.criterion(), Map.of()).get(key))
                .or(() -> Messages.of("scanner").find(key))
                .orElseGet(() -> new Localized(key, key));
        return new Localized(cut(text.in(Language.FR, arguments)), cut(text.in(Language.EN, arguments)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
