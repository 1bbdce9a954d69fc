package org.limpide.scanner.source;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.UnreadReason;
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
         */
        record Read(GitSnapshot snapshot, OptionalInt uncommitted) implements Reading {}

        /** None. */
        record Refused(SourceProblem problem) implements Reading {}
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
     * Takes a snapshot.
     *
     * @param ref a branch, a tag, a commit id or another name of gitrevisions(7); {@code HEAD} by default
     * @param publishedRefs which refs will be public, whose history is walked
     */
    public Reading snapshot(String ref, RefPattern publishedRefs) {
        RefResolver.Result result = new RefResolver(repository.git()).resolve(ref);
        if (result instanceof RefResolver.Result.Refused refused) {
            return new Reading.Refused(refused.problem().with("repository", source.name()));
        }
        RefResolver.Result.Commit commit = (RefResolver.Result.Commit) result;
        RefScan refs = RefScan.of(repository.git(), publishedRefs);
        if (!publishedRefs.isAll() && refs.targets().isEmpty() && refs.broken().isEmpty()) {
            return new Reading.Refused(SourceProblem.of(Kind.NO_PUBLISHED_REF, String.join(",", publishedRefs.globs()))
                    .with("repository", source.name()));
        }
        return read(commit, refs);
    }

    private Reading read(RefResolver.Result.Commit commit, RefScan refs) {
        Ledger ledger = new Ledger();
        ObjectStore objects = new ObjectStore(repository.git());
        FileContents contents = new FileContents(objects, ledger, largestFile);
        List<GitFile> files = new TreeListing(objects, contents, ledger).list(commit.tree());
        HistoryFacts history = HistoryWalk.walk(repository.git(), commit.id(), refs, ledger);
        OptionalInt uncommitted = WorkTreeChanges.count(repository.git());
        if (uncommitted.orElse(1) > 0) {
            ledger.note("", UnreadReason.UNCOMMITTED_CHANGES);
        }
        GitSnapshot snapshot = new GitSnapshot(source.name(), commit.id().name(), files, history, ledger);
        return new Reading.Read(snapshot, uncommitted);
    }

    @Override
    public void close() {
        repository.close();
    }
}
