package org.limpide.scanner.checks.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.checks.docs.CommandLines.Command;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Do the commands of the papers name files and scripts that are there? Each is asked of the whole repository, since the
 * folder in which it is typed is not known. Parameters: {@code places} of the papers, and {@code manifests}, rows that say
 * which {@code files} a {@code command} needs, by name or ending.
 */
public final class CommandsCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Papers papers = Papers.of(snapshot);
        CommandNeeds needs = new CommandNeeds(snapshot, parameters.rows("manifests"));
        List<Observation> all = new ArrayList<>();
        boolean any = false;
        for (SnapshotFile file : papers.at(snapshot, parameters.texts("places"))) {
            List<Command> commands = papers.read(file).map(CommandLines::of).orElse(List.of());
            any |= !commands.isEmpty();
            Set<String> said = new HashSet<>();
            for (Command command : commands) {
                needs.missing(command)
                        .filter(message -> said.add(message.toString()))
                        .ifPresent(message -> all.add(
                                Observation.of(Outcome.FAIL, message, Location.file(file.path(), command.line()))
                                        .identifiedBy(file.path(), message.toString())
                                        .withConfidence(Confidence.LIKELY)));
            }
        }
        if (all.isEmpty()) {
            return List.of(any ? Observation.pass() : Observation.notApplicable());
        }
        return all;
    }
}
