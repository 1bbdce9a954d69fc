package org.limpide.scanner.checks.sobriety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Does the repository carry copies of dependencies or outputs of its build? */
public final class VendoredDependenciesCheck implements Check {

    /**
     * A folder that tools fill.
     *
     * @param name its name
     * @param holds what must stand in it, relative to it, to be sure; every file will do for {@code **}
     * @param beside what must stand beside it, if anything
     * @param sure whether it is never written by hand
     */
    private record Kind(String name, PathGlob holds, Optional<String> beside, boolean sure, String message) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<Kind> kinds = parameters.rows("folders").stream()
                .map(VendoredDependenciesCheck::kind)
                .toList();
        Map<String, List<SnapshotFile>> candidates = new TreeMap<>();
        for (SnapshotFile file : snapshot.files()) {
            for (String folder : outermost(file.path(), kinds)) {
                candidates.computeIfAbsent(folder, any -> new ArrayList<>()).add(file);
            }
        }
        List<Observation> all = new ArrayList<>();
        candidates.forEach((folder, files) -> kinds.stream()
                .filter(kind -> folder.equals(kind.name()) || folder.endsWith("/" + kind.name()))
                .filter(kind -> fits(snapshot, kind, folder, files))
                .findFirst()
                .ifPresent(kind -> all.add(observation(kind, folder, files))));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Kind kind(Map<String, String> row) {
        return new Kind(
                row.getOrDefault("name", ""),
                PathGlob.of("./" + row.getOrDefault("holds", "**")),
                Optional.ofNullable(row.get("beside")),
                row.getOrDefault("sure", "true").equals("true"),
                row.getOrDefault("message", "copied"));
    }

    /** The first folder of the path that has one of the names: what is inside is counted with it. */
    private static List<String> outermost(String path, List<Kind> kinds) {
        int slash = path.indexOf('/');
        int start = 0;
        while (slash >= 0) {
            String name = path.substring(start, slash);
            if (kinds.stream().anyMatch(kind -> kind.name().equals(name))) {
                return List.of(path.substring(0, slash));
            }
            start = slash + 1;
            slash = path.indexOf('/', start);
        }
        return List.of();
    }

    private static boolean fits(RepositorySnapshot snapshot, Kind kind, String folder, List<SnapshotFile> files) {
        String parent = folder.substring(0, folder.length() - kind.name().length());
        return kind.beside()
                        .map(name -> snapshot.file(parent + name).isPresent())
                        .orElse(true)
                && files.stream()
                        .anyMatch(file -> kind.holds().matches(file.path().substring(folder.length() + 1)));
    }

    private static Observation observation(Kind kind, String folder, List<SnapshotFile> files) {
        long bytes = files.stream().mapToLong(file -> Math.max(0, file.size())).sum();
        return Observation.of(
                        kind.sure() ? Outcome.FAIL : Outcome.REVIEW,
                        Message.of(kind.message())
                                .with("count", files.size())
                                .with("kilobytes", Math.max(1, bytes / 1000)),
                        Location.file(folder))
                .withConfidence(kind.sure() ? Confidence.CERTAIN : Confidence.POSSIBLE);
    }
}
