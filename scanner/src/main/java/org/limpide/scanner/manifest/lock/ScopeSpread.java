package org.limpide.scanner.manifest.lock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Scope;

/** Says of each dependency what it is needed for, from what the project asks for and what needs what. */
final class ScopeSpread {

    private ScopeSpread() {}

    /**
     * The same dependencies, each with the most binding scope that leads to it.
     *
     * @param roots keys of what the project asks for itself
     * @param otherwise the scope of what nothing leads to
     */
    static List<Dependency> over(Collection<Dependency> all, Map<String, Scope> roots, Scope otherwise) {
        Map<String, Dependency> byKey = new HashMap<>();
        all.forEach(one -> byKey.putIfAbsent(one.key(), one));
        Map<String, Scope> reached = new HashMap<>();
        for (Scope scope : Scope.values()) {
            Deque<String> waiting = new ArrayDeque<>();
            roots.forEach((key, wanted) -> {
                if (wanted == scope) {
                    waiting.add(key);
                }
            });
            while (!waiting.isEmpty()) {
                String key = waiting.remove();
                Dependency one = byKey.get(key);
                if (one != null && reached.putIfAbsent(key, scope) == null) {
                    waiting.addAll(one.needs());
                }
            }
        }
        List<Dependency> spread = new ArrayList<>();
        all.forEach(one ->
                spread.add(one.in(reached.getOrDefault(one.key(), otherwise)).direct(roots.containsKey(one.key()))));
        return spread;
    }
}
