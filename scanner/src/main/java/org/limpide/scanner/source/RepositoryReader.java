package org.limpide.scanner.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.limpide.scanner.history.History;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.Refs;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.SnapshotFile;
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
        RefScan refs = RefScan.of(repository.refs(), publishedRefs);
        ObjectDatabase objects = repository.objects();
        RefResolver.Result result = new RefResolver(repository.refs(), objects).resolve(ref);
        if (result instanceof RefResolver.Result.Refused refused) {
            return new Reading.Refused(refused.problem().with("repository", source.name()));
        }
        if (!publishedRefs.isAll() && refs.targets().isEmpty() && refs.broken().isEmpty()) {
            return new Reading.Refused(SourceProblem.of(Kind.NO_PUBLISHED_REF, String.join(",", publishedRefs.globs()))
                    .with("repository", source.name()));
        }
        History history = History.of(objects, rules, settings);
        return read((RefResolver.Result.Commit) result, refs, objects, history);
    }

    private Reading read(RefResolver.Result.Commit commit, RefScan refs, ObjectDatabase objects, History history) {
        Ledger ledger = new Ledger();
        FileContents contents = new FileContents(objects, ledger, largestFile);
        List<GitFile> files = new TreeListing(objects, contents, ledger).list(commit.tree());
        Refs from = refs.from(repository.refs(), commit.id(), ledger);
        HistoryFacts facts = refs.withBroken(history.facts(from, ledger::note), ledger);
        OptionalInt uncommitted = repository.uncommitted();
        if (uncommitted.orElse(1) > 0) {
            ledger.note("", UnreadReason.UNCOMMITTED_CHANGES);
        }
        Map<String, String> tip = new HashMap<>();
        files.stream()
                .filter(file -> file.kind() != SnapshotFile.Kind.SUBMODULE)
                .forEach(file -> tip.put(file.path(), file.objectId()));
        GitSnapshot snapshot = new GitSnapshot(
                source.name(), commit.id(), files, facts, ledger, () -> history.texts(from, tip, ledger::note));
        return new Reading.Read(snapshot, uncommitted);
    }

    @Override
    public void close() {
        repository.close();
    }
}
