package org.limpide.scanner.checks.protection;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does a file bear a classification or protection marking? */
public final class MarkingCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        return ContentAnswers.grouped(snapshot, "protection.marking");
    }
}
