package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

/**
 * A repository on disk. JGit reads the refs and the work tree of one whose ids are SHA-1, with a harmless configuration;
 * it never meets one of SHA-256, whose ids it cuts. Thread-safe.
 */
final class OpenRepository implements AutoCloseable {
    private final LocalRepository source;
    private final List<Path> moreObjects;
    private final HashKind hash;
    private final RefStore refs;
    private final Optional<Repository> git;
    private final Optional<Path> config;

    /** What opening gives. */
    sealed interface Result {
        record Opened(OpenRepository repository) implements Result {}

        record Refused(SourceProblem problem) implements Result {}
    }

    private OpenRepository(
            LocalRepository source,
            List<Path> moreObjects,
            Repository git,
            boolean refsInFiles,
            Optional<Path> config) {
        this.source = source;
        this.moreObjects = List.copyOf(moreObjects);
        this.hash = HashKind.SHA1;
        this.refs = new JgitRefs(git, refsInFiles);
        this.git = Optional.of(git);
        this.config = config;
    }

    private OpenRepository(LocalRepository source, List<Path> moreObjects) {
        this.source = source;
        this.moreObjects = List.copyOf(moreObjects);
        this.hash = HashKind.SHA256;
        this.refs = new FileRefs(source.gitDir(), GitFolder.common(source.gitDir()), hash);
        this.git = Optional.empty();
        this.config = Optional.empty();
    }

    static Result open(LocalRepository source) {
        return open(source, List.of());
    }

    /**
     * Opens a repository.
     *
     * @param moreObjects folders where objects lie too, besides its own and those that it borrows from
     */
    static Result open(LocalRepository source, List<Path> moreObjects) {
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
            Optional<HashKind> hash = HashKind.of(config.objectFormat());
            if (hash.isEmpty()) {
                return new Result.Refused(
                        SourceProblem.of(Kind.OBJECT_FORMAT, gitDir).with("format", config.objectFormat()));
            }
            if (hash.get() == HashKind.SHA1) {
                return new Result.Opened(open(source, moreObjects, config));
            }
            return config.refsInFiles()
                    ? new Result.Opened(new OpenRepository(source, moreObjects))
                    : new Result.Refused(SourceProblem.of(Kind.REF_FORMAT, gitDir)
                            .with("format", config.refStorage())
                            .with("hash", config.objectFormat()));
        } catch (IOException | ConfigInvalidException | IllegalArgumentException unreadable) {
            return refused(Kind.DAMAGED_REPOSITORY, gitDir);
        }
    }

    private static Result refused(Kind kind, Path place) {
        return new Result.Refused(SourceProblem.of(kind, place));
    }

    private static OpenRepository open(LocalRepository source, List<Path> moreObjects, SafeConfig settings)
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
            return new OpenRepository(source, moreObjects, repository, settings.refsInFiles(), config);
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

    /** The repository as JGit sees it, where it may. */
    Optional<Repository> git() {
        return git;
    }

    LocalRepository source() {
        return source;
    }

    HashKind hash() {
        return hash;
    }

    RefStore refs() {
        return refs;
    }

    /** The objects, those that it borrows included. */
    ObjectDatabase objects() {
        List<Path> folders = new ArrayList<>(moreObjects);
        folders.add(GitFolder.common(source.gitDir()).resolve("objects"));
        return ObjectDatabase.open(folders, hash);
    }

    /** Whether there are reflogs. */
    boolean keepsReflogs() {
        return Files.isDirectory(source.gitDir().resolve("logs"))
                || Files.isDirectory(GitFolder.common(source.gitDir()).resolve("logs"));
    }

    /**
     * Files of the work tree that differ from HEAD.
     *
     * @return empty where that could not be found out
     */
    OptionalInt uncommitted() {
        boolean checkedOut = source.workTree().isPresent()
                && Files.isRegularFile(source.gitDir().resolve("index"));
        if (!checkedOut) {
            return OptionalInt.of(0);
        }
        return git.map(WorkTreeChanges::count).orElseGet(OptionalInt::empty);
    }

    @Override
    public void close() {
        git.ifPresent(Repository::close);
        config.ifPresent(OpenRepository::delete);
    }
}
