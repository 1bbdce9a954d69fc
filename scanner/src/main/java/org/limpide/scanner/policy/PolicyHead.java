package org.limpide.scanner.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** What {@code policy.yaml} itself says: its keys and the modes that it changes. */
final class PolicyHead {
    private static final Set<String> KEYS = Set.of("id", "version", "extends", "themes", "modes");

    private PolicyHead() {}

    /** Applies {@code modes:} (criterion id to mode, or to a mode for each degree of openness) to the criteria, in place. */
    static void modes(YamlReader reader, Mapping head, List<Criterion> criteria) {
        reader.onlyKeys(head, KEYS);
        Mapping modes = head.mapping("modes").orElse(null);
        if (modes == null) {
            return;
        }
        for (Map.Entry<String, YamlValue> entry : modes.entries().entrySet()) {
            int index = indexOf(criteria, entry.getKey());
            if (index < 0) {
                reader.fault(modes.placeOf(entry.getKey()), "unknown-criterion", Map.of("id", entry.getKey()));
            } else {
                Criterion old = criteria.get(index);
                criteria.set(
                        index,
                        entry.getValue() instanceof Mapping degrees
                                ? old.with(old.mode(), reader.modes(degrees))
                                : old.withMode(reader.choice(modes, entry.getKey(), Mode.class, old.mode())));
            }
        }
    }

    static List<PolicyFault> duplicates(String file, List<Criterion> criteria) {
        Set<String> seen = new HashSet<>();
        List<PolicyFault> faults = new ArrayList<>();
        for (Criterion one : criteria) {
            if (!seen.add(one.id())) {
                faults.add(new PolicyFault(file, new Place(1, 1), "duplicate-criterion", Map.of("id", one.id())));
            }
        }
        return faults;
    }

    private static int indexOf(List<Criterion> criteria, String id) {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
