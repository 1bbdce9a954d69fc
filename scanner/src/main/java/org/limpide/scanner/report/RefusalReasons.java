package org.limpide.scanner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.report.JsonReport.Reason;

/** Why a document is refused, as it is being read; bounded, since a hostile one may give millions. */
final class RefusalReasons {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;

    private final List<Reason> reasons = new ArrayList<>();

    void add(String place, String problem) {
        add(place, problem, Map.of());
    }

    void add(String place, String problem, Map<String, String> arguments) {
        if (reasons.size() < MOST) {
            reasons.add(new Reason(place, "refusal." + problem, arguments));
        }
    }

    boolean none() {
        return reasons.isEmpty();
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }

    /** The pointer of a part; the name is escaped as RFC 6901 says, made printable and cut. */
    static String below(String place, String name) {
        String shown = Printable.of(name);
        String cut = shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
        return place + "/" + cut.replace("~", "~0").replace("/", "~1");
    }

    static String below(String place, int index) {
        return place + "/" + index;
    }
}
