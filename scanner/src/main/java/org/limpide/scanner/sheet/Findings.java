package org.limpide.scanner.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.yaml.YamlValue.Place;

/** The problems of one sheet so far; past a thousand, one more says that there are more. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<SheetProblem> found = new ArrayList<>();

    void add(SheetCode code, String key, Place place) {
        add(code, key, place, Map.of());
    }

    void add(SheetCode code, String key, Place place, Map<String, String> arguments) {
        if (found.size() < MOST) {
            found.add(SheetProblem.of(code, key, place, arguments));
        } else if (found.size() == MOST) {
            found.add(SheetProblem.of(SheetCode.TOO_MANY_PROBLEMS, "", place, Map.of("limit", String.valueOf(MOST))));
        }
    }

    /** In the order of the file. */
    List<SheetProblem> sorted() {
        return found.stream().sorted(SheetProblem.BY_PLACE).toList();
    }
}
