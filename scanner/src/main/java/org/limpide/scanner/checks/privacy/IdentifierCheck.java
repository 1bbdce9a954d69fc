package org.limpide.scanner.checks.privacy;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does a file hold a number that names one person, with a right key? */
public final class IdentifierCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        return ContentAnswers.eachThatMatters(snapshot, "privacy.identifier");
    }
}
