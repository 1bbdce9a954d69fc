package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

/**
 * Finds repositories below a folder at any depth: work trees, bare repositories, linked work trees. Symbolic links to
 * folders are not followed, and the submodules of a repository are not taken for repositories of their own.
 */
public final class RepositoryDiscovery {
    private final List<LocalRepository> repositories = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private final Deque<Visit> waiting = new ArrayDeque<>();

    /**
     * What was found.
     *
     * @param repositories in the order of their paths
     * @param problems places that could not be looked at; one that says so where nothing was found
     */
    public record Found(List<LocalRepository> repositories, List<SourceProblem> problems) {
        public Found {
            repositories = List.copyOf(repositories);
            problems = List.copyOf(problems);
        }
    }

    /** A folder to look at, and the repositories in whose work trees it stands. */
    private record Visit(Path folder, List<Submodules> around) {}

    private RepositoryDiscovery() {}

    /** Looks at a folder and at everything below it. */
    public static Found find(Path path) {
        if (!Files.exists(path)) {
            return new Found(List.of(), List.of(SourceProblem.of(Kind.NO_SUCH_PATH, path)));
        }
        if (!Files.isDirectory(path)) {
            return new Found(List.of(), List.of(SourceProblem.of(Kind.NOT_A_FOLDER, path)));
        }
        return new RepositoryDiscovery().search(path);
    }

    /** The repository in whose work tree a folder stands, or that the folder itself is. */
    public static Found around(Path path) {
        RepositoryDiscovery discovery = new RepositoryDiscovery();
        if (!Files.isDirectory(path)) {
            return find(path);
        }
        for (Path folder = start(path); folder != null; folder = folder.getParent()) {
            if (GitFolder.is(folder)) {
                return new Found(List.of(new LocalRepository(folder, Optional.empty())), List.of());
            }
            Optional<LocalRepository> here = discovery.repositoryAt(folder);
            if (here.isPresent() || !discovery.problems.isEmpty()) {
                return new Found(here.stream().toList(), discovery.problems);
            }
        }
        return new Found(List.of(), List.of(SourceProblem.of(Kind.NO_REPOSITORY, path)));
    }

    private Found search(Path path) {
        waiting.add(new Visit(start(path), List.of()));
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        if (repositories.isEmpty() && problems.isEmpty()) {
            problems.add(SourceProblem.of(Kind.NO_REPOSITORY, path));
        }
        repositories.sort(Comparator.comparing(LocalRepository::gitDir));
        problems.sort(Comparator.comparing(SourceProblem::place));
        return new Found(repositories, problems);
    }

    /** The folder as it is; a {@code .git} folder stands for the work tree around it. */
    private static Path start(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean inner = absolute.endsWith(".git") && GitFolder.is(absolute);
        return inner ? absolute.resolveSibling("") : absolute;
    }

    private void visit(Visit visit) {
        Path folder = visit.folder();
        if (GitFolder.is(folder)) {
            repositories.add(new LocalRepository(folder, Optional.empty()));
            return;
        }
        Optional<LocalRepository> here = repositoryAt(folder);
        if (here.isPresent() && visit.around().stream().anyMatch(outer -> outer.own(here.get()))) {
            return;
        }
        here.ifPresent(repositories::add);
        List<Submodules> around = new ArrayList<>(visit.around());
        here.map(Submodules::new).ifPresent(around::add);
        descend(folder, List.copyOf(around));
    }

    private Optional<LocalRepository> repositoryAt(Path folder) {
        Path git = folder.resolve(".git");
        Optional<Path> gitDir = Optional.empty();
        if (Files.isDirectory(git)) {
            gitDir = Optional.of(git).filter(GitFolder::is);
        } else if (Files.isRegularFile(git)) {
            gitDir = GitFolder.linked(git);
        } else if (!Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (gitDir.isEmpty()) {
            problems.add(SourceProblem.of(Kind.BROKEN_GIT_LINK, git));
        }
        return gitDir.map(found -> new LocalRepository(found, Optional.of(folder)));
    }

    private void descend(Path folder, List<Submodules> around) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.endsWith(".git") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    waiting.add(new Visit(entry, around));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.add(SourceProblem.of(Kind.UNREADABLE_FOLDER, folder));
        }
    }
}
