package org.limpide.scanner.publiccode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * A file that was read and judged.
 *
 * @param publiccode what it says; empty where it could not be read as YAML with keys
 * @param problems everything wrong, in the order of the file
 * @param places where each key stands, by its path; empty where the file could not be read
 */
public record Validation(Optional<Publiccode> publiccode, List<Problem> problems, Map<String, Place> places) {
    private static final Place START = new Place(1, 1);

    public Validation {
        problems = List.copyOf(problems);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Whether the file follows the standard; warnings do not count. */
    public boolean isValid() {
        return errors().isEmpty();
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(one -> !one.isError()).toList();
    }

    /** Where a key stands; the beginning of the file where it does not stand in it. */
    public Place placeOf(String key) {
        return places.getOrDefault(key, START);
    }
}
