package org.limpide.scanner.checks.docs;

import java.util.List;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.publiccode.Problem;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Is there a valid publiccode.yml, by which catalogues find the software? */
public final class PubliccodeCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        PubliccodeFile file = PubliccodeFile.of(snapshot);
        if (file.isAbsent()) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("absent"), Location.repository()));
        }
        // What may hide text that will be published is said for every check that reads it.
        if (file.unread().filter(reason -> !reason.hidesPublishedText()).isPresent()) {
            return List.of(Observation.of(Outcome.NOT_AVAILABLE, Message.of("unread"), Location.file(file.path())));
        }
        List<Observation> errors = file.observations(Problem::isError, Outcome.FAIL);
        return errors.isEmpty() ? List.of(Observation.pass()) : errors;
    }
}
