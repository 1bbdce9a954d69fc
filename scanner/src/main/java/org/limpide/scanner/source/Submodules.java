package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.history.store.HashKind;
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
        Path index = repository.gitDir().resolve("index");
        if (repository.workTree().isEmpty() || !Files.isRegularFile(index)) {
            return Set.of();
        }
        QuietGit.install();
        Path folder = repository.workTree().get();
        try {
            String format =
                    SafeConfig.read(GitFolder.common(repository.gitDir())).objectFormat();
            return IndexFile.submodules(index, HashKind.of(format).orElse(HashKind.SHA1)).stream()
                    .map(folder::resolve)
                    .collect(Collectors.toSet());
        } catch (IOException | ConfigInvalidException | IllegalArgumentException damaged) {
            // Without its index a repository has no submodules that we know of: they are scanned for themselves.
            return Set.of();
        }
    }
}
