package org.limpide.scanner.source;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.limpide.scanner.history.Refs;
import org.limpide.scanner.snapshot.HistoryFacts;
import org.limpide.scanner.snapshot.UnreadReason;

/**
 * The refs of a repository that a pattern takes, the others, and those that the pattern takes and that cannot be read.
 *
 * @param targets full name to the id of the object that it holds, in the order of names
 * @param others the same of the refs that the pattern leaves
 * @param broken full names
 */
record RefScan(Map<String, String> targets, Map<String, String> others, Set<String> broken) {

    static RefScan of(RefStore store, RefPattern pattern) {
        RefStore.Listing all = store.list();
        Map<String, String> targets = new TreeMap<>();
        Map<String, String> others = new TreeMap<>();
        all.targets().forEach((name, id) -> (pattern.matches(name) ? targets : others).put(name, id));
        Set<String> broken = new TreeSet<>(all.broken());
        broken.removeIf(name -> !name.equals(LooseRefs.ALL) && !pattern.matches(name));
        return new RefScan(targets, others, broken);
    }

    /** Where the history begins: these refs and all others. */
    Refs from(RefStore store, String judged, Ledger ledger) {
        return new Refs(targets, others, judged, shallow(store, ledger));
    }

    private static Set<String> shallow(RefStore store, Ledger ledger) {
        try {
            return store.shallow();
        } catch (IOException damaged) {
            ledger.note("shallow", UnreadReason.CORRUPT_OBJECT);
            return Set.of();
        }
    }

    /** The facts, with a gap where a ref cannot be read. */
    HistoryFacts withBroken(HistoryFacts facts, Ledger ledger) {
        broken.forEach(name -> ledger.note(name, UnreadReason.BROKEN_REF));
        if (broken.isEmpty() || facts.gap().isPresent()) {
            return facts;
        }
        return facts.withGap(UnreadReason.BROKEN_REF);
    }
}
