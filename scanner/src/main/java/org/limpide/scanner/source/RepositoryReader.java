package org.limpide.scanner.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.limpide.scanner.history.History;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.RepositorySource.RemoteRepository;
import org.limpide.scanner.source.SourceProblem.Kind;

/**
 * Reads commits of one repository. Open it, take a snapshot, run the checks, ask the snapshot for its ledger, close
 * it. Thread-safe, except that nobody may read after {@link #close}.
 */
public final class RepositoryReader implements AutoCloseable {
    /** Largest file whose content is read, in bytes. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    private final RepositorySource source;
    private final OpenRepository repository;
    private final int largestFile;

    /** What opening gives. */
    public sealed interface Opening {
        /** A reader, to be closed. */
        record Opened(RepositoryReader reader) implements Opening {}

        /** None. */
        record Refused(SourceProblem problem) implements Opening {}
    }

    /** What taking a snapshot gives. */
    public sealed interface Reading {
        /**
         * A snapshot.
         *
         * @param uncommitted files of the work tree that differ from HEAD; empty where that could not be found out
         * @param history what was read of the history
         */
        record Read(GitSnapshot snapshot, OptionalInt uncommitted, History history) implements Reading {}

        /**
         * A snapshot of what a part of the repository holds.
         *
         * @param around the repository around it
         * @param base the commit from which on the part is asked for; empty where it is not there
         * @param commits how many commits are in the part
         */
        record Partial(GitSnapshot snapshot, Around around, String base, int commits) implements Reading {}

        /** None. */
        record Refused(SourceProblem problem) implements Reading {}
    }

    /** What is asked of the repository beside the part that is searched. */
    public interface Around {
        /** The content of a file of the top folder of what is judged. */
        Optional<Content> file(String name);

        /** Id of the oldest root commit, as a whole scan gives it; this reads all commits. */
        String rootCommit();
    }

    /** What looking for the commit to judge gives. */
    public sealed interface Looking {
        /** A commit. */
        record Found(Tip tip) implements Looking {}

        /** None. */
        record Refused(SourceProblem problem) implements Looking {}
    }

    private RepositoryReader(RepositorySource source, OpenRepository repository, int largestFile) {
        this.source = source;
        this.repository = repository;
        this.largestFile = largestFile;
    }

    /**
     * Opens a repository; one behind an address is brought up to date in the cache first.
     *
     * @param cacheFolder the user's cache folder; untouched for a repository on disk
     */
    public static Opening open(RepositorySource source, Path cacheFolder) {
        return open(source, cacheFolder, LARGEST_FILE);
    }

    /**
     * Opens a repository of which some objects lie in other folders for the time being.
     *
     * @param objects these folders
     */
    public static Opening open(LocalRepository source, List<Path> objects) {
        OpenRepository.Result result = OpenRepository.open(source, objects);
        return result instanceof OpenRepository.Result.Opened opened
                ? new Opening.Opened(new RepositoryReader(source, opened.repository(), LARGEST_FILE))
                : new Opening.Refused(((OpenRepository.Result.Refused) result).problem());
    }

    static Opening open(RepositorySource source, Path cacheFolder, int largestFile) {
        LocalRepository local;
        if (source instanceof RemoteRepository remote) {
            RemoteCopy.Result copy = new RemoteCopy(new Cache(cacheFolder)).bring(remote);
            if (copy instanceof RemoteCopy.Result.Refused refused) {
                return new Opening.Refused(refused.problem());
            }
            local = ((RemoteCopy.Result.Here) copy).repository();
        } else {
            local = (LocalRepository) source;
        }
        OpenRepository.Result result = OpenRepository.open(local);
        return result instanceof OpenRepository.Result.Opened opened
                ? new Opening.Opened(new RepositoryReader(source, opened.repository(), largestFile))
                : new Opening.Refused(((OpenRepository.Result.Refused) result).problem());
    }

    /**
     * Takes a snapshot with the built-in rules of all themes.
     *
     * @param ref a branch, a tag, a commit id or another name of gitrevisions(7); {@code HEAD} by default
     * @param publishedRefs which refs will be public
     */
    public Reading snapshot(String ref, RefPattern publishedRefs) {
        return snapshot(ref, publishedRefs, RuleSet.load("secrets", "privacy", "protection"), Settings.standard());
    }

    /**
     * Takes a snapshot.
     *
     * @param ref a branch, a tag, a commit id or another name of gitrevisions(7); {@code HEAD} by default
     * @param publishedRefs which refs will be public
     * @param rules what the texts of the repository are searched for
     * @param settings how its history is read
     */
    public Reading snapshot(String ref, RefPattern publishedRefs, RuleSet rules, Settings settings) {
        Looking looking = look(ref, publishedRefs);
        return looking instanceof Looking.Found found
                ? found.tip().read(rules, settings)
                : new Reading.Refused(((Looking.Refused) looking).problem());
    }

    /**
     * Looks for the commit to judge and reads nothing of the history.
     *
     * @param ref a branch, a tag, a commit id or another name of gitrevisions(7)
     * @param publishedRefs which refs will be public
     */
    public Looking look(String ref, RefPattern publishedRefs) {
        RefScan refs = RefScan.of(repository.refs(), publishedRefs);
        ObjectDatabase objects = repository.objects();
        RefResolver.Result result = new RefResolver(repository.refs(), objects).resolve(ref);
        if (result instanceof RefResolver.Result.Refused refused) {
            return new Looking.Refused(refused.problem().with("repository", source.name()));
        }
        if (!publishedRefs.isAll() && refs.targets().isEmpty() && refs.broken().isEmpty()) {
            return new Looking.Refused(SourceProblem.of(Kind.NO_PUBLISHED_REF, String.join(",", publishedRefs.globs()))
                    .with("repository", source.name()));
        }
        RefResolver.Result.Commit commit = (RefResolver.Result.Commit) result;
        return new Looking.Found(new Tip(source.name(), repository, objects, refs, commit, largestFile));
    }

    /**
     * Reads a part of the repository.
     *
     * @param ref the commit to judge; of no meaning where the next one is asked about
     * @param scope the part; not the whole
     * @param rules what its texts are searched for
     */
    public Reading part(String ref, Scope scope, RuleSet rules, Settings settings) {
        PartReader reader = new PartReader(source.name(), repository, largestFile, rules, settings);
        if (scope instanceof Scope.Since since) {
            return reader.since(ref, since.ref());
        }
        if (scope instanceof Scope.Staged staged) {
            return reader.staged(staged.index());
        }
        if (scope instanceof Scope.Pushed pushed) {
            return reader.pushed(pushed.updates());
        }
        return snapshot(ref, RefPattern.all(), rules, settings);
    }

    @Override
    public void close() {
        repository.close();
    }
}
