package org.limpide.scanner.checks.secrets;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Does a text of the repository hold a password, a key or a token? */
public final class ContentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        return ContentAnswers.eachThatMatters(snapshot, "secrets.content");
    }
}
