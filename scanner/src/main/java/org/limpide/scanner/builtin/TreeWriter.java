package org.limpide.scanner.builtin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Writes a tree of YAML with its places: a kind, a place, and what it holds, one after the other. */
final class TreeWriter {
    static final int NOTHING = 0;
    static final int TEXT = 1;
    static final int NUMBER = 2;
    static final int FRACTION = 3;
    static final int YES = 4;
    static final int NO = 5;
    static final int SEQUENCE = 6;
    static final int MAPPING = 7;

    private final PreparedWriter out;

    TreeWriter(PreparedWriter out) {
        this.out = out;
    }

    void value(YamlValue value) {
        if (value instanceof Mapping mapping) {
            begin(MAPPING, value.place());
            mapping(mapping);
        } else if (value instanceof Sequence sequence) {
            begin(SEQUENCE, value.place());
            out.number(sequence.items().size());
            sequence.items().forEach(this::value);
        } else {
            scalar((Scalar) value);
        }
    }

    private void begin(int kind, Place place) {
        out.one(kind);
        place(place);
    }

    private void place(Place place) {
        out.number(place.line());
        out.number(place.column());
    }

    private void mapping(Mapping mapping) {
        out.number(mapping.entries().size());
        for (Map.Entry<String, YamlValue> entry : mapping.entries().entrySet()) {
            out.text(entry.getKey());
            place(mapping.placeOf(entry.getKey()));
            value(entry.getValue());
        }
    }

    private void scalar(Scalar scalar) {
        Object value = scalar.value().orElse(null);
        begin(kind(value), scalar.place());
        out.text(scalar.written());
        if (value instanceof Long number) {
            out.fixedLong(number);
        } else if (value instanceof Double fraction) {
            out.fixedLong(Double.doubleToRawLongBits(fraction));
        }
    }

    private static int kind(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Boolean yes) {
            return yes ? YES : NO;
        }
        if (value instanceof Long) {
            return NUMBER;
        }
        return value instanceof Double ? FRACTION : TEXT;
    }
}
