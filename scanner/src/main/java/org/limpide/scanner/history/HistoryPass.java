package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.List;
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
        List<PackWalk.Shared> shared = new ArrayList<>();
        for (PackForest forest : objects.forests()) {
            shared.add(new PackWalk.Shared(forest, kind, limits));
        }
        AtomicInteger loose = new AtomicInteger();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TextVisitor text = texts.get(i);
            ObjectVisitor<S> visitor = visitors.get(i);
            work.add(() -> one(kind, text, visitor, shared, loose));
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
            AtomicInteger loose) {
        for (int i = 0; i < shared.size(); i++) {
            text.startsAt(objects.first(i));
            new PackWalk<>(shared.get(i), visitor).run();
        }
        text.startsAt(objects.first(shared.size()));
        ObjectDatabase database = objects.database();
        new LooseWalk<>(database, objects.loose(), loose, Set.of(kind), limits, visitor).run();
    }
}
