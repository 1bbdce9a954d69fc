package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.history.ArchiveSearch.InMember;
import org.limpide.scanner.history.ValueVisitor.Marked;
import org.limpide.scanner.history.Whereabouts.NamedRef;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.TextSearch;
import org.limpide.scanner.values.KeyedHash;
import org.limpide.scanner.values.ValueFinder;
import org.limpide.scanner.values.ValueTable;

/**
 * Looks for known values in every object of a store: their bytes wherever they stand, and with the rules also what they
 * look like encoded and in archives. Used once.
 */
final class ValueSearch {
    private static final int LARGEST_RETRIED =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 12);
    private static final long MOST_RETRIED = 8L << 30;

    private final History history;
    private final Objects objects;
    private final HistoryPass pass;
    private final Refs refs;
    private final ValueTable table;
    private final boolean aware;
    private final KeyedHash keyed;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final List<Stand> stands = new ArrayList<>();
    private final BitSet tried = new BitSet();
    private final BitSet holders = new BitSet();
    private final BitSet archives = new BitSet();
    private final BitSet extras = new BitSet();
    private boolean full;
    private boolean encodedToo;

    ValueSearch(History history, ValueTable table, Refs refs, boolean aware) {
        this.history = history;
        this.objects = history.objects();
        this.pass = history.pass();
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
        return answer(searchAgain(), Optional.empty());
    }

    /** All that the rules find of them too, and what cutting them out comes to. */
    Whereabouts all() {
        encodedToo = true;
        for (ObjectKind kind : List.of(ObjectKind.COMMIT, ObjectKind.TAG)) {
            List<TextVisitor> texts = pass.texts(kind);
            List<CommitExtras> inner = texts.stream().map(CommitExtras::new).toList();
            show(kind, texts, inner);
            inner.forEach(one -> one.noted().stream().map(objects::standing).forEach(extras::set));
        }
        List<TextVisitor> texts = pass.texts(ObjectKind.BLOB);
        List<BlobVisitor> blobs = texts.stream().map(BlobVisitor::new).toList();
        show(ObjectKind.BLOB, texts, blobs);
        blobs.forEach(one -> one.archives().stream().map(objects::standing).forEach(archives::set));
        openArchives();
        Set<String> lost = searchAgain();
        SearchedTrees trees = searchTrees();
        lost.addAll(searchAgain());
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

    /** What its pack could not give may be whole elsewhere. */
    private Set<String> searchAgain() {
        BitSet again = new BitSet();
        pass.unsearched().all().keySet().forEach(again::set);
        again.or(objects.strange());
        again.andNot(tried);
        tried.or(again);
        Map<ObjectKind, TextVisitor> texts = new TreeMap<>();
        Set<String> lost = new TreeSet<>();
        try (ObjectReader reader = objects.database().reader()) {
            for (int object = again.nextSetBit(0); object >= 0; object = again.nextSetBit(object + 1)) {
                boolean read = reader.work() < MOST_RETRIED && searchAgain(object, reader, texts);
                if (!read) {
                    lost.add(objects.id(object));
                }
            }
        }
        texts.values().forEach(this::take);
        return lost;
    }

    private boolean searchAgain(int object, ObjectReader reader, Map<ObjectKind, TextVisitor> texts) {
        if (!(objects.read(object, reader, LARGEST_RETRIED) instanceof StoredObject.Whole whole)) {
            return false;
        }
        int length = whole.bytes().length;
        byte[] content = Arrays.copyOf(whole.bytes(), length + TextSearch.SLACK);
        TextVisitor text = texts.computeIfAbsent(whole.kind(), pass::text);
        text.startsAt(0);
        ValueVisitor<?> visitor = over(text, text);
        visitor.whole(object, content, length);
        take(whole.kind(), visitor);
        return true;
    }

    private SearchedTrees searchTrees() {
        BitSet wanted = (BitSet) holders.clone();
        List<TextVisitor> texts = pass.texts(ObjectKind.TREE);
        BitSet trees = objects.trees();
        List<TreeVisitor> inner = texts.stream()
                .map(text -> new TreeVisitor(text, new TreeRows(objects, wanted, trees)))
                .toList();
        show(ObjectKind.TREE, texts, inner);
        return SearchedTrees.of(
                history, refs, inner.stream().map(TreeVisitor::rows).toList(), wanted);
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
