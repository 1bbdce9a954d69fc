package org.limpide.scanner.source;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.limpide.scanner.history.CleanFiles;
import org.limpide.scanner.history.Header;
import org.limpide.scanner.history.History;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.Refs;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.Pack;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.SnapshotFile;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.state.Digest;

/** The commit to judge in the midst of its repository, before anything of the history is read. */
public final class Tip {
    private static final int LONGEST_TREE = 64 << 20;

    private final String name;
    private final OpenRepository repository;
    private final ObjectDatabase objects;
    private final RefScan refs;
    private final RefResolver.Result.Commit commit;
    private final int largestFile;

    Tip(
            String name,
            OpenRepository repository,
            ObjectDatabase objects,
            RefScan refs,
            RefResolver.Result.Commit commit,
            int largestFile) {
        this.name = name;
        this.repository = repository;
        this.objects = objects;
        this.refs = refs;
        this.commit = commit;
        this.largestFile = largestFile;
    }

    /** Id of the commit. */
    public String commit() {
        return commit.id();
    }

    /** Bytes of an id. */
    public int idBytes() {
        return objects.hash().bytes();
    }

    /**
     * Names everything of the repository on which a scan may depend, the work tree apart: two of the same digest are
     * judged alike. Objects stand in it by their ids, packs by the checksums of their objects.
     */
    public byte[] digest() {
        Digest digest = new Digest();
        digest.text(name).text(objects.hash().name()).text(commit.id());
        digest.texts(refs.targets()).texts(refs.others()).texts(refs.broken());
        try {
            digest.texts(new TreeSet<>(repository.refs().shallow()));
        } catch (IOException damaged) {
            digest.text("damaged");
        }
        digest.number(objects.packs().size());
        for (Pack pack : objects.packs()) {
            digest.text(pack.name()).number(pack.length()).number(pack.count()).bytes(pack.checksum());
        }
        digest.texts(objects.looseIds()).texts(objects.problems());
        return digest.value();
    }

    /** The content of a file of the top folder, be it readable or not; nothing where there is none. */
    public Optional<Content> file(String fileName) {
        FileContents contents = new FileContents(objects, new Ledger(), largestFile);
        try (ObjectReader reader = objects.reader()) {
            if (!(reader.read(commit.tree(), LONGEST_TREE) instanceof StoredObject.Whole tree)
                    || tree.kind() != ObjectKind.TREE) {
                return Optional.empty();
            }
            return TreeEntries.parse(tree.bytes(), idBytes()).stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.name().equals(fileName))
                    .findFirst()
                    .filter(TreeEntries.TreeEntry::isFile)
                    .map(entry -> contents.read(
                            reader,
                            new GitFile(
                                    fileName,
                                    SnapshotFile.Kind.REGULAR,
                                    entry.id(),
                                    -1,
                                    Optional.empty(),
                                    contents::read)));
        }
    }

    /** The files of the commit, without anything of its history. */
    public List<SnapshotFile> files() {
        Ledger ledger = new Ledger();
        FileContents contents = new FileContents(objects, ledger, largestFile);
        return List.copyOf(new TreeListing(objects, contents, ledger).list(commit.tree()));
    }

    /** When the commit was made, as its committer says; nothing where that cannot be read. */
    public Optional<Instant> made() {
        try (ObjectReader reader = objects.reader()) {
            if (reader.read(commit.id(), LONGEST_TREE) instanceof StoredObject.Whole object) {
                Header header = new Header(object.bytes(), object.bytes().length);
                while (header.next()) {
                    if (header.is("committer") && header.seconds().isPresent()) {
                        return Optional.of(
                                Instant.ofEpochSecond(header.seconds().get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Id of the oldest root commit of all that will be public: reads all commits. */
    public String rootCommit() {
        return commits().rootCommit();
    }

    /** When the oldest commit of all that will be public was made: reads all commits. */
    public Optional<Instant> first() {
        return commits().first();
    }

    private HistoryFacts commits() {
        Refs from = refs.from(repository.refs(), commit.id(), new Ledger());
        Settings commitsOnly = new Settings(false, false, Settings.standard().threads());
        return History.of(objects, RuleSet.of(List.of()), commitsOnly).facts(from, (place, reason) -> {});
    }

    /** Files of the work tree that differ from HEAD; empty where that cannot be found out. */
    public OptionalInt uncommitted() {
        return repository.uncommitted();
    }

    /** Reads the commit and its history. */
    public Reading read(RuleSet rules, Settings settings) {
        return read(History.of(objects, rules, settings));
    }

    /**
     * Reads the commit and its history with the help of an earlier search.
     *
     * @param before what a search with the same rules and settings found clean
     */
    public Reading read(RuleSet rules, Settings settings, CleanFiles before) {
        return read(History.of(objects, rules, settings, before));
    }

    private Reading read(History history) {
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
        GitSnapshot snapshot =
                new GitSnapshot(name, commit.id(), files, facts, ledger, () -> history.texts(from, tip, ledger::note));
        return new Reading.Read(snapshot, uncommitted, history);
    }
}
