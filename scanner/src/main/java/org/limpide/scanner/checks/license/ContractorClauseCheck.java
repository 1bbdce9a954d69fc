package org.limpide.scanner.checks.license;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does a text, in the judged commit or in another one, claim rights that a free licence gives away? */
public final class ContractorClauseCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        return ContentAnswers.eachThatMatters(snapshot, "license.contractor-clause");
    }
}
