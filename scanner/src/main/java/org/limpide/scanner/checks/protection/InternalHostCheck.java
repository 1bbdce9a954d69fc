package org.limpide.scanner.checks.protection;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does a file name a machine or an address of an internal network? */
public final class InternalHostCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        return ContentAnswers.eachThatMatters(snapshot, "protection.internal-host");
    }
}
