package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.source.RepositorySource.LocalRepository;

/** The submodules of a repository: those that its index holds, and those whose Git folder stands within its own. */
final class Submodules {
    private final LocalRepository repository;
    private @Nullable Set<Path> inIndex;

    Submodules(LocalRepository repository) {
        this.repository = repository;
    }

    boolean own(LocalRepository other) {
        return other.gitDir().startsWith(GitFolder.common(repository.gitDir()).resolve("modules"))
                || other.workTree().filter(folder -> paths().contains(folder)).isPresent();
    }

    private Set<Path> paths() {
        if (inIndex == null) {
            inIndex = read();
        }
        return inIndex;
    }

    private Set<Path> read() {
        Set<Path> paths = new HashSet<>();
        Path index = repository.gitDir().resolve("index");
        if (repository.workTree().isEmpty() || !Files.isRegularFile(index)) {
            return paths;
        }
        QuietGit.install();
        try {
            DirCache cache = DirCache.read(index.toFile(), FS.DETECTED);
            for (int i = 0; i < cache.getEntryCount(); i++) {
                if (FileMode.GITLINK.equals(cache.getEntry(i).getRawMode())) {
                    paths.add(repository
                            .workTree()
                            .get()
                            .resolve(cache.getEntry(i).getPathString()));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            // Without its index a repository has no submodules that we know of: they are scanned for themselves.
            return new HashSet<>();
        }
        return paths;
    }
}
