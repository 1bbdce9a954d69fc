package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.limpide.scanner.history.History;
import org.limpide.scanner.history.History.Settings;
import org.limpide.scanner.history.Part;
import org.limpide.scanner.history.Refs;
import org.limpide.scanner.history.store.NameText;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.snapshot.Content;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.SnapshotFile.Kind;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.UnreadReason;
import org.limpide.scanner.source.RepositoryReader.Around;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.TreeEntries.TreeEntry;

/** Reads a part of a repository: turns what is asked into objects, and searches these with the means of the whole. */
final class PartReader {
    private static final int LONGEST_TREE = 64 << 20;
    private static final int DEEPEST = 1_000;

    private final String name;
    private final OpenRepository repository;
    private final ObjectDatabase objects;
    private final int largestFile;
    private final RuleSet rules;
    private final Settings settings;
    private final Ledger ledger = new Ledger();
    private final FileContents contents;

    PartReader(String name, OpenRepository repository, int largestFile, RuleSet rules, Settings settings) {
        this.name = name;
        this.repository = repository;
        this.objects = repository.objects();
        this.largestFile = largestFile;
        this.rules = rules;
        this.settings = new Settings(settings.archives(), true, settings.threads());
        contents = new FileContents(objects, ledger, largestFile);
    }

    /** What a commit leads to and another one does not. */
    Reading since(String ref, String base) {
        RefResolver resolver = new RefResolver(repository.refs(), objects);
        RefResolver.Result judged = resolver.resolve(ref);
        if (judged instanceof RefResolver.Result.Refused refused) {
            return refused(refused.problem());
        }
        RefResolver.Result.Commit commit = (RefResolver.Result.Commit) judged;
        Set<String> shallow = shallow();
        List<String> without = new ArrayList<>();
        RefResolver.Result known = resolver.resolve(base);
        boolean cutOff = objects.hash().isId(base) && !objects.has(base) && !shallow.isEmpty();
        if (known instanceof RefResolver.Result.Commit one) {
            without.add(one.id());
        } else if (!cutOff) {
            return refused(((RefResolver.Result.Refused) known).problem());
        }
        Map<String, String> targets =
                RefScan.of(repository.refs(), RefPattern.all()).targets();
        Introduced introduced =
                Introduced.of(objects, List.of(commit.id()), without).withTags(targets);
        Map<String, String> published = new LinkedHashMap<>();
        targets.forEach((target, id) -> {
            if (introduced.holds(id) && (target.startsWith("refs/tags/") || id.equals(commit.id()))) {
                published.put(target, id);
            }
        });
        return read(
                introduced,
                new Refs(published, Map.of(), commit.id(), shallow),
                commit,
                without.isEmpty() ? "" : without.get(0));
    }

    /** What a push brings. */
    Reading pushed(List<Scope.Update> updates) {
        RefScan refs = RefScan.of(repository.refs(), RefPattern.all());
        Map<String, String> tips = new LinkedHashMap<>();
        updates.stream().filter(update -> !update.deletes()).forEach(update -> tips.put(update.name(), update.id()));
        List<String> absent = tips.values().stream()
                .filter(id -> !objects.hash().isId(id) || !objects.has(id))
                .toList();
        if (!absent.isEmpty()) {
            return refused(SourceProblem.of(SourceProblem.Kind.UNKNOWN_REF, absent.get(0)));
        }
        Introduced introduced =
                Introduced.of(objects, tips.values(), refs.targets().values());
        RefResolver resolver = new RefResolver(repository.refs(), objects);
        RefResolver.Result.Commit commit = tips.values().stream()
                .map(resolver::resolve)
                .filter(RefResolver.Result.Commit.class::isInstance)
                .map(RefResolver.Result.Commit.class::cast)
                .findFirst()
                .orElseGet(this::noCommit);
        return read(introduced, new Refs(tips, Map.of(), commit.id(), shallow()), commit, "");
    }

    private RefResolver.Result.Commit noCommit() {
        String none = "0".repeat(2 * objects.hash().bytes());
        return new RefResolver.Result.Commit(none, none);
    }

    private Set<String> shallow() {
        try {
            return repository.refs().shallow();
        } catch (IOException damaged) {
            ledger.note("shallow", UnreadReason.CORRUPT_OBJECT);
            return Set.of();
        }
    }

    private Reading refused(SourceProblem problem) {
        return new Reading.Refused(problem.with("repository", name));
    }

    private Reading read(Introduced introduced, Refs refs, RefResolver.Result.Commit commit, String base) {
        Part part = introduced.part();
        History history = History.of(part, rules, settings);
        HistoryFacts facts = history.facts(refs, ledger::note);
        List<GitFile> files = new ArrayList<>();
        try (ObjectReader reader = objects.reader()) {
            list(reader, "", commit.tree(), part, files, 0);
        }
        Around around = new AroundCommit(tip(commit));
        GitSnapshot snapshot = snapshot(commit.id(), files, facts, history, refs, UnaryOperator.identity());
        return new Reading.Partial(snapshot, around, base, introduced.commits());
    }

    private Tip tip(RefResolver.Result.Commit commit) {
        RefScan refs = RefScan.of(repository.refs(), RefPattern.all());
        return new Tip(name, repository, objects, refs, commit, largestFile);
    }

    /** The files of the judged commit that are new: each lies in folders that are new. */
    private void list(ObjectReader reader, String prefix, String tree, Part part, List<GitFile> files, int depth) {
        if (depth > DEEPEST) {
            // As one unread file, so that whoever reads files learns of it.
            ledger.note(prefix, UnreadReason.LIMIT_REACHED);
            files.add(new GitFile(
                    prefix, Kind.REGULAR, tree, -1, Optional.of(UnreadReason.LIMIT_REACHED), contents::read));
            return;
        }
        if (!part.objects().containsKey(tree)
                || !(reader.read(tree, LONGEST_TREE) instanceof StoredObject.Whole whole)) {
            return;
        }
        for (TreeEntry entry :
                TreeEntries.parse(whole.bytes(), objects.hash().bytes()).orElse(List.of())) {
            String path = prefix + entry.name();
            if (entry.isFolder()) {
                list(reader, path + "/", entry.id(), part, files, depth + 1);
            } else if (part.objects().containsKey(entry.id())) {
                files.add(file(reader, path, entry));
            }
        }
    }

    private GitFile file(ObjectReader reader, String path, TreeEntry entry) {
        Kind kind = entry.isLink() ? Kind.SYMLINK : Kind.REGULAR;
        long size = reader.size(entry.id()).bytes();
        Optional<UnreadReason> unread =
                size > contents.limit() ? Optional.of(UnreadReason.TOO_LARGE) : Optional.empty();
        unread.ifPresent(reason -> ledger.note(path, reason));
        return new GitFile(path, kind, entry.id(), size, unread, contents::read);
    }

    /** What the next commit would bring. */
    Reading staged(Optional<Path> named) {
        Path index = named.orElseGet(() -> repository.source().gitDir().resolve("index"));
        Optional<RefResolver.Result.Commit> head = Optional.empty();
        RefResolver.Result resolved = new RefResolver(repository.refs(), objects).resolve("HEAD");
        if (resolved instanceof RefResolver.Result.Commit commit) {
            head = Optional.of(commit);
        } else if (!repository.refs().headIsUnborn()) {
            return refused(((RefResolver.Result.Refused) resolved).problem());
        }
        if (!Files.exists(index)) {
            // Nothing was ever added.
            return staged(head, Optional.empty());
        }
        try {
            return staged(head, Optional.of(StagedTree.of(objects, index, head)));
        } catch (IOException unreadable) {
            return refused(SourceProblem.of(SourceProblem.Kind.UNREADABLE_INDEX, index));
        }
    }

    private Reading staged(Optional<RefResolver.Result.Commit> head, Optional<StagedTree> staged) {
        Part part = staged.map(StagedTree::part).orElseGet(() -> new Part(objects, Map.of(), Map.of(), true));
        String next = staged.map(StagedTree::commit).orElse("");
        History history = History.of(part, rules, settings);
        List<GitFile> files = new ArrayList<>();
        try (ObjectReader reader = objects.reader()) {
            staged.ifPresent(tree -> tree.changed().stream()
                    .map(PartReader::treeEntry)
                    .filter(entry -> !entry.isCommit() && !entry.isFolder())
                    .forEach(entry -> files.add(file(reader, entry.name(), entry))));
        }
        String judged = head.orElseGet(this::noCommit).id();
        HistoryFacts facts =
                new HistoryFacts(judged, 0, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
        Map<String, String> tips = next.isEmpty() ? Map.of() : Map.of("HEAD", next);
        Refs refs = new Refs(tips, Map.of(), next.isEmpty() ? judged : next, Set.of());
        GitSnapshot snapshot = snapshot(judged, files, facts, history, refs, TextFind::ofNoCommit);
        Around around = new AroundIndex(staged, head.map(this::tip));
        return new Reading.Partial(
                snapshot, around, head.map(RefResolver.Result.Commit::id).orElse(""), 0);
    }

    private static TreeEntry treeEntry(IndexFile.Entry entry) {
        byte[] path = entry.path().getBytes(StandardCharsets.ISO_8859_1);
        return new TreeEntry(entry.mode(), NameText.of(path), entry.id());
    }

    private GitSnapshot snapshot(
            String commit,
            List<GitFile> files,
            HistoryFacts facts,
            History history,
            Refs refs,
            UnaryOperator<TextFind> change) {
        Map<String, String> tip = new HashMap<>();
        files.forEach(file -> tip.put(file.path(), file.objectId()));
        return new GitSnapshot(
                name,
                commit,
                files,
                facts,
                ledger,
                () -> history.texts(refs, tip, ledger::note).map(change));
    }

    /** The repository around a commit. */
    private record AroundCommit(Tip tip) implements Around {
        @Override
        public Optional<Content> file(String fileName) {
            return tip.file(fileName);
        }

        @Override
        public String rootCommit() {
            return tip.rootCommit();
        }
    }

    /** The repository around a commit that is yet to be made. */
    private final class AroundIndex implements Around {
        private final Optional<StagedTree> staged;
        private final Optional<Tip> head;

        AroundIndex(Optional<StagedTree> staged, Optional<Tip> head) {
            this.staged = staged;
            this.head = head;
        }

        @Override
        public Optional<Content> file(String fileName) {
            try (ObjectReader reader = objects.reader()) {
                return staged.flatMap(tree -> tree.entry(fileName))
                        .map(PartReader::treeEntry)
                        .filter(TreeEntry::isFile)
                        .map(entry -> contents.read(
                                reader,
                                new GitFile(fileName, Kind.REGULAR, entry.id(), -1, Optional.empty(), contents::read)));
            }
        }

        @Override
        public String rootCommit() {
            return head.map(Tip::rootCommit).orElseGet(() -> noCommit().id());
        }
    }
}
