package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.limpide.scanner.history.store.LooseWalk;
import org.limpide.scanner.history.store.ObjectDatabase;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.history.store.PackForest;
import org.limpide.scanner.history.store.PackWalk;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.match.TextSearch;

/** The pass itself: every object of a store, kind by kind, shared by the processors of the machine. */
final class HistoryPass {
    private final Objects objects;
    private final RuleSet rules;
    private final boolean aware;
    private final int threads;
    private final PackWalk.Limits limits;
    private final Unsearched unsearched = new Unsearched();

    /**
     * A pass.
     *
     * @param aware whether what objects share is searched once; only tests say no
     */
    HistoryPass(Objects objects, RuleSet rules, boolean aware, int threads, PackWalk.Limits limits) {
        this.objects = objects;
        this.rules = rules;
        this.aware = aware;
        this.threads = threads;
        this.limits = limits;
    }

    Unsearched unsearched() {
        return unsearched;
    }

    /**
     * Shows all objects of a kind.
     *
     * @param texts one for each thread
     * @param visitors that stand on these texts, or are them
     */
    <S> void show(ObjectKind kind, List<TextVisitor> texts, List<? extends ObjectVisitor<S>> visitors) {
        show(kind, texts, visitors, Optional.empty());
    }

    /** Shows the files that are not known yet, with those that they are made from. */
    <S> void show(List<TextVisitor> texts, List<? extends ObjectVisitor<S>> visitors, KnownFiles known) {
        texts.forEach(text -> text.reportsTo(known));
        show(ObjectKind.BLOB, texts, visitors, Optional.of(known));
    }

    private <S> void show(
            ObjectKind kind,
            List<TextVisitor> texts,
            List<? extends ObjectVisitor<S>> visitors,
            Optional<KnownFiles> known) {
        Optional<List<BitSet>> needed = known.flatMap(KnownFiles::needed);
        List<PackWalk.Shared> shared = new ArrayList<>();
        for (int i = 0; i < objects.forests().size(); i++) {
            int at = i;
            PackForest forest = objects.forests().get(i);
            shared.add(new PackWalk.Shared(forest, kind, limits, needed.map(all -> all.get(at))));
        }
        BitSet leftOut = known.map(KnownFiles::numbers).orElseGet(BitSet::new);
        AtomicInteger loose = new AtomicInteger();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TextVisitor text = texts.get(i);
            ObjectVisitor<S> visitor = visitors.get(i);
            work.add(() -> one(kind, text, visitor, shared, loose, leftOut));
        }
        Together.run(work);
    }

    /** Visitors that search objects of a kind, one for each thread. */
    List<TextVisitor> texts(ObjectKind kind) {
        List<TextVisitor> texts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            texts.add(text(kind));
        }
        return texts;
    }

    /** A visitor that searches objects of a kind. */
    TextVisitor text(ObjectKind kind) {
        return new TextVisitor(kind, new TextSearch(rules), aware, unsearched);
    }

    private <S> void one(
            ObjectKind kind,
            TextVisitor text,
            ObjectVisitor<S> visitor,
            List<PackWalk.Shared> shared,
            AtomicInteger loose,
            BitSet leftOut) {
        for (int i = 0; i < shared.size(); i++) {
            text.startsAt(objects.first(i));
            new PackWalk<>(shared.get(i), visitor).run();
        }
        int first = objects.first(shared.size());
        text.startsAt(first);
        if (objects.part().isPresent()) {
            new PartWalk<>(objects, kind, loose, visitor).run();
            return;
        }
        ObjectDatabase database = objects.database();
        new LooseWalk<>(database, objects.loose(), loose, Set.of(kind), limits, visitor, at -> leftOut.get(first + at))
                .run();
    }
}
