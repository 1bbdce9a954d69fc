package org.limpide.scanner.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.limpide.scanner.history.History;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.Refs;
import org.limpide.scanner.history.Whereabouts;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.source.RepositorySource.LocalRepository;
import org.limpide.scanner.source.RepositorySource.RemoteRepository;
import org.limpide.scanner.source.SourceProblem.Kind;
import org.limpide.scanner.values.ValueTable;

/**
 * Reads commits of one repository. Open it, take a snapshot, run the checks, ask the snapshot for its ledger, close
 * it. Thread-safe, except that nobody may read after {@link #close}.
 */
public final class RepositoryReader implements AutoCloseable {
    /** Largest file whose content is read, in bytes. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    private static final String NO_COMMIT = "0".repeat(40);

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
        return snapshot(ref, publishedRefs, RuleSet.load(RuleSet.THEMES.toArray(String[]::new)), Settings.standard());
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

    /**
     * Looks for known values in all objects.
     *
     * @param rules what is searched besides, so that values are met in encoded forms and in archives; empty for their bytes
     *     alone
     */
    public Whereabouts whereabouts(ValueTable values, Optional<RuleSet> rules, Settings settings) {
        RefScan scan = RefScan.of(repository.refs(), RefPattern.all());
        Refs refs = scan.from(repository.refs(), NO_COMMIT, new Ledger());
        History history = History.of(repository.objects(), rules.orElseGet(() -> RuleSet.of(List.of())), settings);
        return rules.isPresent() ? history.everywhere(values, refs) : history.exactly(values, refs);
    }

    /** Which of these objects are there. */
    public Set<String> present(Collection<String> ids) {
        ObjectDatabase objects = repository.objects();
        return ids.stream().filter(objects::has).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All tags, in the order of their names. */
    public List<Tag> tags() {
        return Tag.of(RefScan.of(repository.refs(), RefPattern.all()).targets(), repository.objects());
    }

    /** Whether there are reflogs, which hold on to commits that no ref reaches. */
    public boolean keepsReflogs() {
        return repository.keepsReflogs();
    }

    /**
     * Reads objects one after the other.
     *
     * @param most bytes of the largest one that is read
     * @param to told each with its content, which is absent where it cannot be had
     */
    public void contents(Collection<String> ids, int most, BiConsumer<String, Optional<byte[]>> to) {
        try (ObjectReader reader = repository.objects().reader()) {
            for (String id : ids) {
                StoredObject read = reader.read(id, most);
                to.accept(id, read instanceof StoredObject.Whole whole ? Optional.of(whole.bytes()) : Optional.empty());
            }
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
