package org.limpide.scanner.source;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.snapshot.CoverageLedger.Entry;
import org.limpide.scanner.snapshot.UnreadReason;

/** Collects what was not read while a repository is read. Thread-safe; each place and reason stands once. */
final class Ledger {
    private final NavigableSet<Entry> entries =
            new ConcurrentSkipListSet<>(Comparator.comparing(Entry::place).thenComparing(Entry::reason));

    void note(String place, UnreadReason reason) {
        entries.add(new Entry(Printable.of(place), reason));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
