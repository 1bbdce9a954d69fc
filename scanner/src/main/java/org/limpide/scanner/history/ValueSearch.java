package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limpide.scanner.history.ArchiveSearch.InMember;
import org.limpide.scanner.history.ValueVisitor.Marked;
import org.limpide.scanner.history.Whereabouts.NamedRef;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueFinder;
import org.limpide.scanner.values.ValueTable;

/**
 * Looks for known values in every object of a store: their bytes wherever they stand, and with the rules also what they
 * look like encoded and in archives. Used once.
 */
final class ValueSearch {
    private final History history;
    private final Objects objects;
    private final HistoryPass pass;
    private final Refs refs;
    private final ValueTable table;
    private final boolean aware;
    private final KeyedHash keyed;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final List<Stand> stands = new ArrayList<>();
    private final Elsewhere elsewhere;
    private final BitSet holders = new BitSet();
    private final BitSet archives = new BitSet();
    private final BitSet extras = new BitSet();
    private boolean full;
    private boolean encodedToo;

    ValueSearch(History history, ValueTable table, Refs refs, boolean aware) {
        this.history = history;
        this.objects = history.objects();
        this.pass = history.pass();
        elsewhere = new Elsewhere(objects, pass.unsearched());
        this.refs = refs;
        this.table = table;
        this.aware = aware;
        keyed = table.keyed();
    }

    /** The bytes of values alone, as they stand or in UTF-16. */
    Whereabouts exact() {
        for (ObjectKind kind : ObjectKind.values()) {
            List<TextVisitor> texts = pass.texts(kind);
            List<ValueVisitor<Boolean>> visitors =
                    texts.stream().map(text -> over(new Silent(text), text)).toList();
            pass.show(kind, texts, visitors);
            visitors.forEach(visitor -> take(kind, visitor));
        }
        Set<String> lost = searchAgain();
        TextVisitor names = pass.text(ObjectKind.TREE);
        lost.addAll(treesAgain(new Silent(names), names));
        return answer(lost, Optional.empty());
    }

    /** All that the rules find of them too, and what cutting them out comes to. */
    Whereabouts all() {
        encodedToo = true;
        for (ObjectKind kind : List.of(ObjectKind.COMMIT, ObjectKind.TAG)) {
            List<TextVisitor> texts = pass.texts(kind);
            List<CommitExtras> inner = texts.stream().map(CommitExtras::new).toList();
            show(kind, texts, inner);
            inner.forEach(this::noteExtras);
        }
        List<TextVisitor> texts = pass.texts(ObjectKind.BLOB);
        List<BlobVisitor> blobs = texts.stream().map(BlobVisitor::new).toList();
        show(ObjectKind.BLOB, texts, blobs);
        blobs.forEach(this::noteArchives);
        Set<String> lost = searchAgain();
        openArchives();
        SearchedTrees trees = searchTrees(lost);
        return answer(lost, Optional.of(new RewritingOf(history, refs, trees, holders, extras).rewriting()));
    }

    private <S> ValueVisitor<S> over(ObjectVisitor<S> inner, TextVisitor text) {
        return new ValueVisitor<>(inner, text, new ValueFinder(table), aware);
    }

    private <S> void show(ObjectKind kind, List<TextVisitor> texts, List<? extends ObjectVisitor<S>> inner) {
        List<ValueVisitor<S>> visitors = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            visitors.add(over(inner.get(i), texts.get(i)));
        }
        pass.show(kind, texts, visitors);
        visitors.forEach(visitor -> take(kind, visitor));
        texts.forEach(this::take);
    }

    private void take(ObjectKind kind, ValueVisitor<?> visitor) {
        full |= visitor.full();
        for (Marked one : visitor.marked()) {
            stand(one.value(), objects.standing(one.object()), kind, one.at(), one.length(), false);
        }
    }

    private void take(TextVisitor text) {
        if (!encodedToo) {
            return;
        }
        Finds finds = text.finds();
        full |= finds.full();
        for (int i = 0; i < finds.count(); i++) {
            int value = number(finds.found(i));
            if (value >= 0) {
                int object = objects.standing(finds.object(i));
                stand(value, object, text.kind(), finds.place(i), finds.found(i).length(), false);
            }
        }
    }

    private int number(Found found) {
        return numberOf.computeIfAbsent(found.value(), value -> table.number(keyed.of(value)));
    }

    private void stand(int value, int object, ObjectKind kind, long offset, int length, boolean packed) {
        holders.set(object);
        stands.add(new Stand(value, objects.id(object), kind, offset, length, packed));
    }

    private void openArchives() {
        if (!history.settings().archives()) {
            return;
        }
        ArchiveSearch search = new ArchiveSearch(objects, history.rules());
        try (ObjectReader reader = objects.database().reader()) {
            archives.stream().forEach(object -> search.open(object, reader));
        }
        List<InMember> finds = new ArrayList<>(search.finds());
        finds.addAll(search.names());
        for (InMember find : finds) {
            int value = number(find.found());
            if (value >= 0) {
                stand(value, find.object(), ObjectKind.BLOB, 0, 0, true);
            }
        }
    }

    /** What their packs cannot give, trees excepted. */
    private Set<String> searchAgain() {
        Map<ObjectKind, TextVisitor> texts = new TreeMap<>();
        Set<String> lost = named(elsewhere.show(objects.strange(), (kind, object, content, length) -> {
            TextVisitor text = texts.computeIfAbsent(kind, pass::text);
            if (kind == ObjectKind.BLOB) {
                BlobVisitor files = new BlobVisitor(text);
                again(kind, over(files, text), object, content, length);
                noteArchives(files);
            } else if (kind == ObjectKind.COMMIT || kind == ObjectKind.TAG) {
                CommitExtras more = new CommitExtras(text);
                again(kind, over(more, text), object, content, length);
                noteExtras(more);
            } else {
                again(kind, over(text, text), object, content, length);
            }
        }));
        texts.values().forEach(this::take);
        return lost;
    }

    private <S> void again(ObjectKind kind, ValueVisitor<S> visitor, int object, byte[] content, int length) {
        visitor.release(visitor.whole(object, content, length));
        take(kind, visitor);
    }

    private <S> Set<String> treesAgain(ObjectVisitor<S> inner, TextVisitor text) {
        text.startsAt(0);
        ValueVisitor<S> visitor = over(inner, text);
        Set<String> lost = named(elsewhere.showTrees(visitor));
        take(ObjectKind.TREE, visitor);
        return lost;
    }

    private Set<String> named(BitSet lost) {
        return lost.stream().mapToObj(objects::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private void noteArchives(BlobVisitor files) {
        files.archives().stream().map(objects::standing).forEach(archives::set);
    }

    private void noteExtras(CommitExtras commits) {
        commits.noted().stream().map(objects::standing).forEach(extras::set);
    }

    private SearchedTrees searchTrees(Set<String> lost) {
        BitSet wanted = (BitSet) holders.clone();
        List<TextVisitor> texts = pass.texts(ObjectKind.TREE);
        BitSet trees = objects.trees();
        List<TreeVisitor> inner = texts.stream()
                .map(text -> new TreeVisitor(text, new TreeRows(objects, wanted, trees)))
                .toList();
        show(ObjectKind.TREE, texts, inner);
        TextVisitor names = pass.text(ObjectKind.TREE);
        TreeVisitor more = new TreeVisitor(names, new TreeRows(objects, wanted, trees));
        lost.addAll(treesAgain(more, names));
        take(names);
        List<TreeRows> rows = Stream.concat(inner.stream(), Stream.of(more))
                .map(TreeVisitor::rows)
                .toList();
        return SearchedTrees.of(history, refs, rows, wanted);
    }

    private Whereabouts answer(Set<String> lost, Optional<Whereabouts.Rewriting> rewriting) {
        List<NamedRef> named = new ArrayList<>();
        Set<String> names = new TreeSet<>(refs.published().keySet());
        names.addAll(refs.others().keySet());
        NameSearch search = new NameSearch(table, history.rules());
        names.forEach(name -> search.values(name).forEach(value -> named.add(new NamedRef(name, value))));
        // No piece of an archive can be changed alone.
        stands.replaceAll(stand -> archives.get(objects.find(stand.object()))
                ? new Stand(stand.value(), stand.object(), stand.kind(), 0, 0, true)
                : stand);
        stands.sort(Comparator.comparing(Stand::object)
                .thenComparing(Stand::offset)
                .thenComparing(Stand::length)
                .thenComparing(Stand::value));
        return new Whereabouts(stands.stream().distinct().toList(), named, lost, full, rewriting);
    }
}
