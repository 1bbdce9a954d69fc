package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

/** A repository on disk as JGit may see it: with a harmless configuration. Thread-safe, as JGit's is. */
final class OpenRepository implements AutoCloseable {
    private final Repository repository;
    private final Optional<Path> config;

    /** What opening gives. */
    sealed interface Result {
        record Opened(OpenRepository repository) implements Result {}

        record Refused(SourceProblem problem) implements Result {}
    }

    private OpenRepository(Repository repository, Optional<Path> config) {
        this.repository = repository;
        this.config = config;
    }

    static Result open(LocalRepository source) {
        QuietGit.install();
        Path gitDir = source.gitDir();
        Optional<Path> strange = GitFolder.strangeFile(gitDir);
        if (!GitFolder.is(gitDir) || strange.isPresent()) {
            return refused(Kind.DAMAGED_REPOSITORY, strange.orElse(gitDir));
        }
        try {
            SafeConfig config = SafeConfig.read(GitFolder.common(gitDir));
            if (config.formatVersion() > 1) {
                return refused(Kind.REPOSITORY_FORMAT, gitDir);
            }
            if (!"sha1".equals(config.objectFormat())) {
                return new Result.Refused(
                        SourceProblem.of(Kind.OBJECT_FORMAT, gitDir).with("format", config.objectFormat()));
            }
            return new Result.Opened(open(source, config));
        } catch (IOException | ConfigInvalidException | IllegalArgumentException unreadable) {
            return refused(Kind.DAMAGED_REPOSITORY, gitDir);
        }
    }

    private static Result refused(Kind kind, Path place) {
        return new Result.Refused(SourceProblem.of(kind, place));
    }

    private static OpenRepository open(LocalRepository source, SafeConfig settings)
            throws IOException, ConfigInvalidException {
        Optional<Path> config = settings.neededToOpen() ? Optional.of(written(settings)) : Optional.empty();
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder();
            builder.setFS(SafeConfig.fileSystem(
                    config.orElseGet(() -> nowhere(source.gitDir())).toFile()));
            builder.setGitDir(source.gitDir().toFile());
            builder.setGitCommonDir(GitFolder.common(source.gitDir()).toFile());
            source.workTree().ifPresentOrElse(folder -> builder.setWorkTree(folder.toFile()), () -> builder.setBare());
            Repository repository = builder.build();
            if (config.isEmpty()) {
                repository.getConfig().fromText(settings.text());
            }
            return new OpenRepository(repository, config);
        } catch (IOException | ConfigInvalidException | RuntimeException failed) {
            config.ifPresent(OpenRepository::delete);
            throw failed;
        }
    }

    /** Below a file, where nobody can put one: JGit finds no configuration there, and none later. */
    private static Path nowhere(Path gitDir) {
        return gitDir.resolve("HEAD").resolve("config");
    }

    private static Path written(SafeConfig settings) throws IOException {
        Path config = Files.createTempFile("limpide-git-", ".config");
        config.toFile().deleteOnExit();
        return Files.writeString(config, settings.text());
    }

    private static void delete(Path config) {
        if (!config.toFile().delete()) {
            config.toFile().deleteOnExit();
        }
    }

    Repository git() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
        config.ifPresent(OpenRepository::delete);
    }
}
