package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.limpide.scanner.history.ArchiveSearch.InMember;
import org.limpide.scanner.history.ArchiveSearch.NotOpened;
import org.limpide.scanner.history.Contexts.At;
import org.limpide.scanner.history.KnownFiles.Spared;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.snapshot.CoverageLedger.Searched;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.TextFinds;
import org.limpide.scanner.snapshot.UnreadReason;

/** One search of every text of a repository: the passes over files and trees, archives, then places. Used once. */
final class HistorySearch {
    private final History history;
    private final Objects objects;
    private final HistoryPass pass;
    private final Refs refs;
    private final Map<String, String> tip;
    private final BiConsumer<String, UnreadReason> ledger;
    private final Map<ObjectKind, Map<Integer, List<At>>> finds = new TreeMap<>();
    private final List<InMember> inArchives = new ArrayList<>();
    private final List<InMember> inNames = new ArrayList<>();
    private final List<NotOpened> unopened = new ArrayList<>();
    private final List<ArchiveSearch.HalfInMember> inStores = new ArrayList<>();
    private final KeyProofs proofs;
    private final BitSet keyFiles = new BitSet();
    /** Files that hold what may belong to a private key, which may come later. */
    private final BitSet evidenced = new BitSet();

    private final BitSet pointers = new BitSet();
    private final BitSet archives = new BitSet();
    private final BitSet lost = new BitSet();
    private final Elsewhere elsewhere;
    private final KnownFiles known;
    private final Map<Integer, Long> opened = new TreeMap<>();
    private boolean full;
    private long shown;
    private long bytes;
    private long looked;
    private long members;

    HistorySearch(History history, Refs refs, Map<String, String> tip, BiConsumer<String, UnreadReason> ledger) {
        this.history = history;
        this.objects = history.objects();
        this.pass = history.pass();
        elsewhere = new Elsewhere(objects, pass.unsearched());
        known = new KnownFiles(objects, history.before());
        this.refs = refs;
        this.tip = tip;
        this.ledger = ledger;
        proofs = new KeyProofs(objects, history.rules().rules());
    }

    TextFinds run() {
        history.searched().forEach(this::collect);
        searchFiles();
        searchAgain();
        archives.or(known.archives());
        openArchives();
        Spared spared = known.spared();
        shown += spared.objects();
        bytes += spared.bytes();
        members += spared.members();
        proofs.prove(finds, inArchives, keyFiles, inStores);
        inArchives.removeIf(this::isEvidence);
        SearchedTrees trees = searchTrees();
        HistoryLedger rows = new HistoryLedger(history, tip, ledger);
        FindsByValue groups = new FindsByValue(history, refs, tip, trees, proofs);
        finds.forEach(groups::add);
        inArchives.forEach(groups::add);
        groups.addNames(inNames);
        rows.unsearched(lost, pass.unsearched().all(), trees);
        rows.unopened(unopened, groups, trees);
        rows.absent(trees);
        rows.kept(pointers, groups, trees, history.settings().archives() ? new BitSet() : archives);
        if (full || !objects.part().map(Part::whole).orElse(true)) {
            rows.limit();
        }
        List<TextFind> all = groups.finds();
        if (groups.leftOutForeign()) {
            rows.foreign();
        }
        return new TextFinds(all, rows.gap(), Optional.of(searched()), looked);
    }

    private boolean isEvidence(InMember find) {
        boolean evidence = history.rules().rules().get(find.found().rule()).isEvidence();
        if (evidence) {
            evidenced.set(find.object());
        }
        return evidence;
    }

    private Searched searched() {
        return new Searched(objects.count(), (int) shown, bytes, archives.cardinality(), members);
    }

    private void collect(TextVisitor visitor) {
        shown += visitor.objects();
        bytes += visitor.bytes();
        looked += visitor.looked();
        Finds some = visitor.finds();
        full |= some.full();
        for (int i = 0; i < some.count(); i++) {
            int object = objects.standing(some.object(i));
            if (proofs.takes(visitor.kind(), object, some.place(i), some.found(i))) {
                evidenced.set(object, visitor.kind() == ObjectKind.BLOB || evidenced.get(object));
                continue;
            }
            finds.computeIfAbsent(visitor.kind(), any -> new TreeMap<>())
                    .computeIfAbsent(object, any -> new ArrayList<>())
                    .add(new At(some.place(i), some.found(i)));
        }
    }

    private void searchFiles() {
        List<TextVisitor> texts = pass.texts(ObjectKind.BLOB);
        List<BlobVisitor> visitors = texts.stream().map(BlobVisitor::new).toList();
        pass.show(texts, visitors, known);
        texts.forEach(this::collect);
        visitors.forEach(this::note);
    }

    private void note(BlobVisitor visitor) {
        visitor.archives().stream().map(objects::standing).forEach(archives::set);
        visitor.pointers().stream().map(objects::standing).forEach(pointers::set);
        visitor.keyFiles().stream().map(objects::standing).forEach(keyFiles::set);
    }

    /** What their packs cannot give, trees excepted. */
    private void searchAgain() {
        BitSet strange = objects.strange();
        strange.andNot(known.numbers());
        strange.stream().forEach(object -> pass.unsearched().add(object, Skip.CORRUPT));
        Map<ObjectKind, TextVisitor> texts = new TreeMap<>();
        lost(elsewhere.show(strange, (kind, object, content, length) -> {
            TextVisitor text = texts.computeIfAbsent(kind, this::retrying);
            if (kind == ObjectKind.BLOB) {
                // It may be an archive or a store of keys, like those that their packs gave.
                BlobVisitor files = new BlobVisitor(text);
                files.release(files.whole(object, content, length));
                note(files);
            } else {
                text.release(text.whole(object, content, length));
            }
        }));
        texts.values().forEach(this::collect);
    }

    private void lost(BitSet some) {
        some.stream().map(objects::standing).forEach(lost::set);
    }

    private TextVisitor retrying(ObjectKind kind) {
        TextVisitor text = pass.text(kind);
        if (kind == ObjectKind.BLOB) {
            text.reportsTo(known);
        }
        return text;
    }

    private void openArchives() {
        BitSet closed = (BitSet) archives.clone();
        closed.andNot(known.archives());
        if (!history.settings().archives() || closed.isEmpty()) {
            return;
        }
        int[] list = closed.stream().toArray();
        AtomicInteger next = new AtomicInteger();
        List<ArchiveSearch> searches = new ArrayList<>();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < history.settings().threads(); i++) {
            ArchiveSearch search = new ArchiveSearch(objects, history.rules());
            searches.add(search);
            work.add(() -> {
                try (ObjectReader reader = objects.database().reader()) {
                    for (int at = next.getAndIncrement(); at < list.length; at = next.getAndIncrement()) {
                        search.open(list[at], reader);
                    }
                }
            });
        }
        Together.run(work);
        searches.forEach(search -> {
            inArchives.addAll(search.finds());
            inNames.addAll(search.names());
            unopened.addAll(search.unopened());
            inStores.addAll(search.halves());
            members += search.members();
            opened.putAll(search.opened());
        });
    }

    /** The files of which there is nothing to say; none where there was more to find than can be kept. */
    Optional<CleanFiles> clean() {
        if (full) {
            return Optional.empty();
        }
        BitSet dirty = (BitSet) lost.clone();
        pass.unsearched().all().keySet().forEach(dirty::set);
        finds.getOrDefault(ObjectKind.BLOB, Map.of()).keySet().forEach(dirty::set);
        inArchives.forEach(find -> dirty.set(find.object()));
        inNames.forEach(find -> dirty.set(find.object()));
        unopened.forEach(one -> dirty.set(one.object()));
        dirty.or(pointers);
        dirty.or(evidenced);
        dirty.or(keyFiles);
        inStores.forEach(one -> dirty.set(one.object()));
        BitSet closed = (BitSet) archives.clone();
        closed.andNot(known.archives());
        opened.keySet().forEach(closed::clear);
        dirty.or(closed);
        return Optional.of(known.clean(dirty, opened));
    }

    private SearchedTrees searchTrees() {
        List<TextVisitor> texts = pass.texts(ObjectKind.TREE);
        if (!history.settings().attribution()) {
            pass.show(ObjectKind.TREE, texts, texts);
            texts.get(0).startsAt(0);
            lost(elsewhere.showTrees(texts.get(0)));
            texts.forEach(this::collect);
            return SearchedTrees.unknown();
        }
        BitSet wanted = new BitSet();
        finds.getOrDefault(ObjectKind.BLOB, Map.of()).keySet().forEach(wanted::set);
        inArchives.forEach(find -> wanted.set(find.object()));
        inNames.forEach(find -> wanted.set(find.object()));
        unopened.forEach(one -> wanted.set(one.object()));
        wanted.or(proofs.wanted());
        wanted.or(pointers);
        wanted.or(lost);
        if (!history.settings().archives()) {
            wanted.or(archives);
        }
        BitSet trees = objects.trees();
        List<TreeVisitor> visitors = texts.stream()
                .map(text -> new TreeVisitor(text, new TreeRows(objects, wanted, trees)))
                .toList();
        pass.show(ObjectKind.TREE, texts, visitors);
        texts.get(0).startsAt(0);
        lost(elsewhere.showTrees(visitors.get(0)));
        texts.forEach(this::collect);
        finds.getOrDefault(ObjectKind.TREE, Map.of()).keySet().forEach(wanted::set);
        return SearchedTrees.of(
                history, refs, visitors.stream().map(TreeVisitor::rows).toList(), wanted);
    }
}
