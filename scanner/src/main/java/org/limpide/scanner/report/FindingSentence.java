package org.limpide.scanner.report;

import org.limpide.scanner.check.Finding;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;

/** What a finding says, for the formats that carry one language. */
final class FindingSentence {

    private FindingSentence() {}

    /** The sentence that the finding calls, filled in; the title of its criterion where the report lacks it. */
    static String of(CriterionResult criterion, Finding finding, Language language) {
        Localized sentence = criterion.messages().getOrDefault(finding.message().key(), criterion.title());
        return sentence.in(language, finding.message().arguments());
    }
}
