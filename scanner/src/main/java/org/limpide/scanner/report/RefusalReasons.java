package org.limpide.scanner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.report.JsonReport.Reason;

/** Why a document is refused, as it is being read; bounded, since a hostile one may give millions. */
final class RefusalReasons {
    private static final int MOST = 20;

    private final List<Reason> reasons = new ArrayList<>();

    void add(Object place, String problem) {
        add(place, problem, Map.of());
    }

    /** Adds a reason; the place is a {@link Pointer} or a text. */
    void add(Object place, String problem, Map<String, String> arguments) {
        if (reasons.size() < MOST) {
            reasons.add(new Reason(place.toString(), "refusal." + problem, arguments));
        }
    }

    boolean none() {
        return reasons.isEmpty();
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
