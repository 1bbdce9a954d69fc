package org.limpide.scanner.checks.license;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.license.project.Places;
import org.limpide.scanner.license.project.SourceHead;
import org.limpide.scanner.license.reuse.Reuse;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does each source file bear the identifier of its licence, where the project does not follow REUSE already? */
public final class HeadersCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        if (Reuse.isAdopted(Licenses.files(snapshot))) {
            return List.of(Observation.notApplicable());
        }
        Set<String> tagged = new HashSet<>();
        Licenses.of(snapshot).heads().stream().filter(SourceHead::tagged).forEach(head -> tagged.add(head.path()));
        List<SnapshotFile> sources =
                snapshot.files().stream().filter(HeadersCheck::isOwnSource).toList();
        if (sources.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        List<SnapshotFile> without =
                sources.stream().filter(file -> !tagged.contains(file.path())).toList();
        Optional<SnapshotFile> first = without.stream().findFirst();
        return List.of(first.map(file -> Observation.of(
                                Outcome.FAIL,
                                Message.of("without")
                                        .with("count", without.size())
                                        .with("sources", sources.size()),
                                Location.file(file.path()))
                        .identifiedBy("without"))
                .orElseGet(Observation::pass));
    }

    private static boolean isOwnSource(SnapshotFile file) {
        Set<PathKind> kinds = PathKind.of(file.path());
        return file.isFile()
                && file.size() != 0
                && kinds.contains(PathKind.CODE)
                && !kinds.contains(PathKind.MINIFIED)
                && !kinds.contains(PathKind.TEST)
                && SourceHead.isSource(file.path())
                && !Places.isCopy(file.path());
    }
}
