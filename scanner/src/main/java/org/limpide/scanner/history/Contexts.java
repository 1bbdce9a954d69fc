package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.PathKind;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.Rule.Sureness;
import org.limpide.scanner.match.RuleMatcher;
import org.limpide.scanner.snapshot.TextFind.Carrier;

/**
 * Turns finds into places: at each path that leads to an object the rules say whether they apply and how sure they are,
 * and of finds that overlap the surest stays.
 */
final class Contexts {
    private final List<Rule> rules;
    private final Map<String, Set<PathKind>> kinds = new HashMap<>();

    /** A find in an object. */
    record At(long place, Found found) {}

    /**
     * One text as it stands somewhere.
     *
     * @param path empty where none is known
     */
    record Context(Carrier carrier, String name, String path) {}

    /** A find that holds in a context. */
    record Placed(Context context, At at, Rule rule, Sureness sureness, Set<PathKind> kinds) {}

    Contexts(List<Rule> rules) {
        this.rules = rules;
    }

    /** The finds that hold in a context, in the order of their places. */
    List<Placed> placed(Context context, List<At> finds) {
        Set<PathKind> own = kinds.computeIfAbsent(context.path(), PathKind::of);
        Map<String, List<Placed>> byQuestion = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (At at : finds) {
            Rule rule = rules.get(at.found().rule());
            if (seen.add(List.of(at.found().rule(), at.place()))) {
                sureness(rule, at.found(), context, own)
                        .ifPresent(sure -> byQuestion
                                .computeIfAbsent(rule.question(), any -> new ArrayList<>())
                                .add(new Placed(context, at, rule, sure, own)));
            }
        }
        List<Placed> kept = new ArrayList<>();
        byQuestion.values().forEach(some -> kept.addAll(withoutOverlaps(some)));
        kept.sort(Comparator.comparing((Placed one) -> one.at().place())
                .thenComparing(one -> one.at().found().rule()));
        return kept;
    }

    private static Optional<Sureness> sureness(Rule rule, Found found, Context context, Set<PathKind> kinds) {
        if (!context.path().isEmpty()) {
            return RuleMatcher.sureness(rule, found.proof(), context.path(), kinds);
        }
        boolean prose = context.carrier() == Carrier.COMMIT || context.carrier() == Carrier.TAG;
        if (prose && found.proof() == Proof.DOUBTFUL && !rule.scope().only().isEmpty()) {
            // After "password:" a message goes on with any word.
            return Optional.empty();
        }
        // A message is neither code nor configuration, and an object without a path may be either.
        Optional<Sureness> sure =
                RuleMatcher.sureness(rule, found.proof(), "", rule.scope().only());
        return rule.scope().only().isEmpty() ? sure : sure.map(any -> Sureness.POSSIBLE);
    }

    private List<Placed> withoutOverlaps(List<Placed> finds) {
        TreeMap<Long, Placed> kept = new TreeMap<>();
        Comparator<Placed> best = Comparator.comparing(Placed::sureness)
                .thenComparing(one -> one.at().found().rule())
                .thenComparing(one -> one.at().place());
        finds.stream().sorted(best).forEach(one -> {
            long start = one.at().place();
            long end = start + one.at().found().length();
            Map.Entry<Long, Placed> before = kept.lowerEntry(end);
            if (before == null
                    || before.getKey() + before.getValue().at().found().length() <= start) {
                kept.put(start, one);
            }
        });
        return List.copyOf(kept.values());
    }
}
