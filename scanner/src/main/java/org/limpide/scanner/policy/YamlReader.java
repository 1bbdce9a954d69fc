package org.limpide.scanner.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** Reads fields of one YAML file and keeps every fault with its place, so that an author mends them all at once. */
final class YamlReader {
    /** What a reader of reports accepts of one text. */
    private static final int LONGEST = 4_000;

    private final String file;
    private final List<PolicyFault> faults = new ArrayList<>();

    YamlReader(String file) {
        this.file = file;
    }

    List<PolicyFault> faults() {
        return faults;
    }

    void fault(Place place, String key, Map<String, String> arguments) {
        faults.add(new PolicyFault(file, place, key, arguments));
    }

    /** The mapping at the top of the text. */
    Optional<Mapping> top(String text) {
        Yaml.Result result = Yaml.read(text);
        if (result instanceof Yaml.Result.Fault bad) {
            fault(bad.place(), "yaml." + bad.kind().name(), Map.of("problem", bad.problem()));
            return Optional.empty();
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        return asMapping(value);
    }

    Optional<Mapping> asMapping(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        fault(value.place(), "not-a-mapping", Map.of());
        return Optional.empty();
    }

    void onlyKeys(Mapping mapping, Set<String> known) {
        mapping.keyPlaces().forEach((key, place) -> {
            if (!known.contains(key)) {
                fault(place, "unknown-key", Map.of("key", key, "known", String.join(", ", known)));
            }
        });
    }

    /** The text of a key; a fault and an empty text where it is missing. */
    String text(Mapping mapping, String key) {
        Optional<String> text = mapping.text(key);
        if (text.isEmpty() || text.get().isBlank()) {
            fault(place(mapping, key), "text-needed", Map.of("key", key));
            return "";
        }
        if (text.get().length() > LONGEST) {
            fault(place(mapping, key), "text-too-long", Map.of("key", key, "limit", String.valueOf(LONGEST)));
            return "";
        }
        return text.get();
    }

    Localized localized(Mapping mapping, String key) {
        Optional<Mapping> both = mapping.mapping(key);
        if (both.isEmpty()) {
            fault(place(mapping, key), "both-languages-needed", Map.of("key", key));
            return new Localized("", "");
        }
        return localized(both.get());
    }

    Localized localized(Mapping both) {
        onlyKeys(both, Set.of("fr", "en"));
        return new Localized(text(both, "fr").strip(), text(both, "en").strip());
    }

    <E extends Enum<E>> E choice(Mapping mapping, String key, Class<E> type, E otherwise) {
        String written = text(mapping, key);
        for (E one : EnumSet.allOf(type)) {
            if (spelled(one).equals(written)) {
                return one;
            }
        }
        if (!written.isEmpty()) {
            String known = EnumSet.allOf(type).stream().map(YamlReader::spelled).collect(Collectors.joining(", "));
            fault(place(mapping, key), "not-a-choice", Map.of("key", key, "value", written, "known", known));
        }
        return otherwise;
    }

    /** A mode for each of some degrees of openness. */
    Map<Openness, Mode> modes(Mapping degrees) {
        onlyKeys(degrees, Set.of("A", "B", "C", "D"));
        Map<Openness, Mode> modes = new EnumMap<>(Openness.class);
        for (Openness degree : Openness.values()) {
            if (degrees.get(degree.name()).isPresent()) {
                modes.put(degree, choice(degrees, degree.name(), Mode.class, Mode.OFF));
            }
        }
        return modes;
    }

    static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Place place(Mapping mapping, String key) {
        return mapping.get(key).map(YamlValue::place).orElse(mapping.place());
    }
}
