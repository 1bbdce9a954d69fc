package org.limpide.scanner.checks.sobriety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotFile;

/** Are there files so heavy that every clone pays for them, or images in heavy formats? */
public final class HeavyFileCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        long heaviest = parameters.number("heaviest-bytes");
        long image = parameters.number("heaviest-image-bytes");
        Set<String> formats = Set.copyOf(parameters.texts("image-formats"));
        List<SnapshotFile> heavy = new ArrayList<>();
        List<SnapshotFile> images = new ArrayList<>();
        for (SnapshotFile file : snapshot.files()) {
            if (file.isFile() && file.size() > heaviest) {
                heavy.add(file);
            } else if (file.isFile() && file.size() > image && formats.contains(file.extension())) {
                images.add(file);
            }
        }
        List<Observation> all = new ArrayList<>();
        say(all, heavy, "heavy");
        say(all, images, "heavy-image");
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** One observation on the heaviest, with the number and the weight of all. */
    private static void say(List<Observation> all, List<SnapshotFile> files, String key) {
        files.stream().max(Comparator.comparing(SnapshotFile::size)).ifPresent(worst -> {
            long bytes = files.stream().mapToLong(SnapshotFile::size).sum();
            all.add(Observation.of(
                            Outcome.FAIL,
                            Message.of(key).with("count", files.size()).with("kilobytes", bytes / 1000),
                            Location.file(worst.path()))
                    .identifiedBy(key));
        });
    }
}
