package org.limpide.scanner.history;

import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;

/** The objects that were not searched, with the reason. Thread-safe. */
final class Unsearched {
    private final Map<Integer, Skip> reasons = new TreeMap<>();

    synchronized void add(int object, Skip reason) {
        reasons.put(object, reason);
    }

    synchronized void remove(int object) {
        reasons.remove(object);
    }

    /** By the numbers of objects. */
    synchronized Map<Integer, Skip> all() {
        return new TreeMap<>(reasons);
    }
}
