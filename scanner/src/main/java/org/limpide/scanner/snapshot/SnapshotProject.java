package org.limpide.scanner.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.ProjectFiles;

/** Files of a commit as the libraries that read projects ask for them; links and submodules are left out. */
public final class SnapshotProject implements ProjectFiles {
    private final Map<String, SnapshotFile> files = new HashMap<>();
    private final List<String> paths;

    /** The files of a snapshot, or some of them, in the order of their paths. */
    public SnapshotProject(List<SnapshotFile> all) {
        this.paths = all.stream()
                .filter(SnapshotFile::isFile)
                .map(SnapshotFile::path)
                .toList();
        all.stream().filter(SnapshotFile::isFile).forEach(file -> files.put(file.path(), file));
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Optional<String> text(String path) {
        SnapshotFile file = files.get(path);
        return file != null && file.content() instanceof Content.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
