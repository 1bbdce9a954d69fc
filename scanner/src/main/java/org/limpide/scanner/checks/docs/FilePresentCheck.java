package org.limpide.scanner.checks.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Is a document there, as a file of its own or as a chapter of the README? */
public final class FilePresentCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        long shortest = parameters.number("shortest");
        List<SnapshotFile> files = matching(snapshot, parameters.texts("places"));
        if (files.stream().anyMatch(file -> length(file) >= shortest)) {
            return List.of(Observation.pass());
        }
        List<String> words = parameters.texts("readme-headings");
        if (matching(snapshot, List.of("./{README,LISEZMOI}*")).stream().anyMatch(file -> hasChapter(file, words))) {
            return List.of(Observation.pass());
        }
        Optional<SnapshotFile> stub = files.stream().findFirst();
        return List.of(
                stub.map(file -> Observation.of(Outcome.FAIL, Message.of("too-short"), Location.file(file.path())))
                        .orElseGet(() -> Observation.of(Outcome.FAIL, Message.of("missing"), Location.repository())));
    }

    private static List<SnapshotFile> matching(RepositorySnapshot snapshot, List<String> places) {
        List<PathGlob> globs = places.stream().map(PathGlob::of).toList();
        return snapshot.files().stream()
                .filter(file -> file.isFile() && globs.stream().anyMatch(glob -> glob.matches(file.path())))
                .toList();
    }

    private static long length(SnapshotFile file) {
        return file.content() instanceof Content.Text text
                ? text.value().strip().length()
                : 0;
    }

    private static boolean hasChapter(SnapshotFile readme, List<String> words) {
        if (!(readme.content() instanceof Content.Text text)) {
            return false;
        }
        return text.value()
                .lines()
                .filter(line -> line.matches("(#{1,6}|={1,6})\\s+.*"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> words.stream().anyMatch(line::contains));
    }
}
