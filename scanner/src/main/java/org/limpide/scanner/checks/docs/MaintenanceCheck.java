package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/**
 * Does a project that nobody works on any more say so? Parameters: {@code months} without a commit, {@code readme} places,
 * {@code words}, a pattern of how people say it or that the software is finished, {@code publiccode} how the catalogue file
 * says it.
 */
public final class MaintenanceCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Optional<Integer> months = snapshot.monthsSinceLastCommit();
        if (months.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        if (months.get() < parameters.number("months")
                || readmeSays(snapshot, parameters)
                || catalogueSays(snapshot, parameters)) {
            return List.of(Observation.pass());
        }
        return List.of(
                Observation.of(Outcome.FAIL, Message.of("silent").with("months", months.get()), Location.repository())
                        .withConfidence(Confidence.LIKELY));
    }

    @Override
    public boolean dependsOnTheMonth() {
        return true;
    }

    private static boolean readmeSays(RepositorySnapshot snapshot, Parameters parameters) {
        Pattern words = Pattern.compile(parameters.text("words"));
        return Papers.of(snapshot).at(snapshot, parameters.texts("readme")).stream()
                .map(SnapshotFile::content)
                .anyMatch(content -> content instanceof Content.Text text
                        && words.matcher(Words.plain(text.value())).find());
    }

    private static boolean catalogueSays(RepositorySnapshot snapshot, Parameters parameters) {
        Pattern words = Pattern.compile(parameters.text("publiccode"));
        return snapshot.file("publiccode.yml")
                .filter(SnapshotFile::isFile)
                .filter(file -> file.content() instanceof Content.Text text
                        && words.matcher(text.value()).find())
                .isPresent();
    }
}
