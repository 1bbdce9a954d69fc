package org.limpide.scanner.checks.security;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the repository say how to report a vulnerability in private? */
public final class PolicyCheck implements Check {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{1,64}(@|\\s?\\[at]\\s?)[\\w-]{1,63}(\\.[\\w-]{1,63})+");

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<PathGlob> places =
                parameters.texts("places").stream().map(PathGlob::of).toList();
        List<String> signs = parameters.texts("channel-signs");
        List<SnapshotFile> found = snapshot.files().stream()
                .filter(file -> file.isFile() && places.stream().anyMatch(place -> place.matches(file.path())))
                .toList();
        if (found.isEmpty()) {
            return List.of(Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository()));
        }
        if (found.stream().anyMatch(file -> hasChannel(file, signs))) {
            return List.of(Observation.pass());
        }
        return List.of(Observation.of(
                        Outcome.REVIEW,
                        Message.of("no-channel"),
                        Location.file(found.get(0).path()))
                .withConfidence(Confidence.LIKELY));
    }

    private static boolean hasChannel(SnapshotFile file, List<String> signs) {
        if (!(file.content() instanceof Content.Text text)) {
            return false;
        }
        String lower = text.value().toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(lower).find() || signs.stream().anyMatch(lower::contains);
    }
}
