package org.limpide.scanner.publiccode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.yaml.YamlValue.Place;

/** The problems of one file so far; past a thousand, one more says that there are more. */
final class Problems {
    private static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();

    /** A key or an item that is being judged. */
    record Spot(Problems problems, String key, Place place) {
        void say(ProblemCode code) {
            problems.add(code, key, place, Map.of());
        }

        void say(ProblemCode code, Map<String, String> arguments) {
            problems.add(code, key, place, arguments);
        }
    }

    Spot at(String key, Place place) {
        return new Spot(this, key, place);
    }

    void add(ProblemCode code, String key, Place place, Map<String, String> arguments) {
        if (found.size() < MOST) {
            found.add(Problem.of(code, key, place, arguments));
        } else if (found.size() == MOST) {
            found.add(Problem.of(ProblemCode.TOO_MANY_PROBLEMS, "", place, Map.of("limit", String.valueOf(MOST))));
        }
    }

    /** All of them, in the order of the file. */
    List<Problem> sorted() {
        return found.stream().sorted(Problem.BY_PLACE).toList();
    }
}
