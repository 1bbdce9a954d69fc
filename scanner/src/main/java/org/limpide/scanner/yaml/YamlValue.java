package org.limpide.scanner.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value with its place; keys keep their own places. */
public sealed interface YamlValue {

    /** Where the value begins. */
    Place place();

    /**
     * A position in a text.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(int line, int column) {
        @Override
        public String toString() {
            return line + ":" + column;
        }
    }

    /** A text, number, boolean or nothing, resolved by the JSON schema of YAML 1.2 (section 10.2). */
    record Scalar(Optional<Object> value, String written, Place place) implements YamlValue {}

    /** A list. */
    record Sequence(List<YamlValue> items, Place place) implements YamlValue {}

    /** A mapping, in the order of the text. */
    record Mapping(Map<String, YamlValue> entries, Map<String, Place> keyPlaces, Place place) implements YamlValue {

        public Optional<YamlValue> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Where a key stands; the mapping's own place where it has no such key. */
        public Place placeOf(String key) {
            return keyPlaces.getOrDefault(key, place);
        }

        /** The text of a key, where it holds one; a number or a boolean counts as written. */
        public Optional<String> text(String key) {
            return get(key).filter(value ->
                            value instanceof Scalar scalar && scalar.value().isPresent())
                    .map(value -> ((Scalar) value).written());
        }

        /** The mapping of a key, where it holds one. */
        public Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** The items of a key's list; empty where it holds none. */
        public List<YamlValue> items(String key) {
            return get(key).filter(Sequence.class::isInstance)
                    .map(value -> ((Sequence) value).items())
                    .orElse(List.of());
        }
    }

    /** The value as Java lists, maps, texts, numbers and booleans; nothing becomes an empty text. */
    default Object plain() {
        if (this instanceof Mapping mapping) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        if (this instanceof Sequence sequence) {
            List<Object> plain = new ArrayList<>();
            sequence.items().forEach(item -> plain.add(item.plain()));
            return plain;
        }
        return ((Scalar) this).value().orElse("");
    }
}
