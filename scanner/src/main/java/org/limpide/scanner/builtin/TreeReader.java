package org.limpide.scanner.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Place;

/** Reads a tree that {@link TreeWriter} wrote. */
final class TreeReader {
    private final Cursor cursor;
    private final Strings strings;

    TreeReader(Cursor cursor, Strings strings) {
        this.cursor = cursor;
        this.strings = strings;
    }

    YamlValue value() {
        int kind = cursor.one();
        Place place = place();
        return switch (kind) {
            case TreeWriter.MAPPING -> mapping(place);
            case TreeWriter.SEQUENCE -> sequence(place);
            default -> scalar(kind, place);
        };
    }

    private Place place() {
        int line = cursor.number();
        return new Place(line, cursor.number());
    }

    private YamlValue mapping(Place place) {
        int count = cursor.number();
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Map<String, Place> keyPlaces = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = strings.at(cursor.number());
            keyPlaces.put(key, place());
            entries.put(key, value());
        }
        return new YamlValue.Mapping(entries, keyPlaces, place);
    }

    private YamlValue sequence(Place place) {
        int count = cursor.number();
        List<YamlValue> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(value());
        }
        return new YamlValue.Sequence(List.copyOf(items), place);
    }

    private YamlValue scalar(int kind, Place place) {
        String written = strings.at(cursor.number());
        Optional<Object> value = switch (kind) {
            case TreeWriter.TEXT -> Optional.of(written);
            case TreeWriter.NUMBER -> Optional.of(cursor.fixedLong());
            case TreeWriter.FRACTION -> Optional.of(Double.longBitsToDouble(cursor.fixedLong()));
            case TreeWriter.YES -> Optional.of(true);
            case TreeWriter.NO -> Optional.of(false);
            default -> Optional.empty();
        };
        return new YamlValue.Scalar(value, written, place);
    }
}
