package org.limpide.scanner.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON into records by their own shape, the mirror of {@link JsonWriting}: every field once, none unknown, none
 * null, and only an {@link Optional} one may be absent. What does not fit becomes a reason with its place, and reading
 * goes on, so that one answer names all that is wrong.
 */
final class RecordReader {
    private static final int MOST_ITEMS = 200_000;
    private static final int MOST_ENTRIES = 1_000;

    private final JsonParser json;
    private final RefusalReasons reasons;
    private final ScalarReader scalars;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    RecordReader(JsonParser json, RefusalReasons reasons) {
        this.json = json;
        this.reasons = reasons;
        this.scalars = new ScalarReader(json, reasons);
    }

    /** The record that starts at the current token, or nothing where a reason was given. */
    <T extends Record> Optional<T> record(Class<T> type) {
        return Optional.ofNullable(type.cast(value(type, FieldRule.NONE, Pointer.ROOT)));
    }

    private record Shape(Constructor<?> constructor, List<Field> fields) {
        static Shape of(Class<?> type) {
            try {
                List<Field> fields =
                        Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
                Class<?>[] types = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                return new Shape(type.getDeclaredConstructor(types), fields);
            } catch (NoSuchMethodException never) {
                throw new IllegalStateException("a record has a canonical constructor", never);
            }
        }

        Optional<Field> field(String name) {
            return fields.stream().filter(one -> one.name().equals(name)).findFirst();
        }

        Object made(Map<String, Object> values) {
            try {
                return constructor.newInstance(
                        fields.stream().map(one -> values.get(one.name())).toArray());
            } catch (ReflectiveOperationException refused) {
                throw new IllegalStateException("a record takes any value of its types", refused);
            }
        }
    }

    private record Field(String name, Type type, boolean optional, FieldRule rule) {
        static Field of(RecordComponent component) {
            boolean optional = component.getType() == Optional.class;
            Type type = component.getGenericType();
            return new Field(
                    component.getName(),
                    optional ? argument(type, 0) : type,
                    optional,
                    FieldRule.of(component.getDeclaringRecord().getSimpleName() + "." + component.getName()));
        }
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private @Nullable Object value(Type type, FieldRule rule, Pointer place) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? items(argument(type, 0), rule, place)
                    : entries(argument(type, 1), rule, place);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? object(plain, place) : scalars.value(plain, rule, place);
    }

    private boolean startsWith(JsonToken start, String wanted, Pointer place) {
        if (json.currentToken() == start) {
            return true;
        }
        scalars.refuseType(wanted, place);
        return false;
    }

    private @Nullable Object object(Class<?> type, Pointer place) {
        if (!startsWith(JsonToken.START_OBJECT, "object", place)) {
            return null;
        }
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        Map<String, Object> values = new HashMap<>();
        Set<String> seen = new HashSet<>();
        boolean fits = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            fits &= field(shape, seen, values, place);
        }
        for (Field field : shape.fields()) {
            if (field.optional()) {
                values.putIfAbsent(field.name(), Optional.empty());
            } else if (!seen.contains(field.name())) {
                reasons.add(place.below(field.name()), "missing");
                fits = false;
            }
        }
        return fits ? shape.made(values) : null;
    }

    private boolean field(Shape shape, Set<String> seen, Map<String, Object> values, Pointer place) {
        String name = json.currentName();
        Pointer below = place.below(name);
        json.nextToken();
        Optional<Field> known = shape.field(name);
        if (known.isEmpty() || !seen.add(name)) {
            reasons.add(below, known.isEmpty() ? "unknown-field" : "duplicate-field");
            json.skipChildren();
            return false;
        }
        Field field = known.get();
        Object value = value(field.type(), field.rule(), below);
        if (value == null) {
            return false;
        }
        values.put(name, field.optional() ? Optional.of(value) : value);
        return true;
    }

    private @Nullable Object items(Type type, FieldRule rule, Pointer place) {
        if (!startsWith(JsonToken.START_ARRAY, "list", place)) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        int index = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (index >= MOST_ITEMS) {
                json.skipChildren();
                continue;
            }
            Object item = value(type, rule, place.below(index));
            if (item != null) {
                items.add(item);
            }
        }
        if (index > MOST_ITEMS) {
            reasons.add(place, "too-many", Map.of("limit", String.valueOf(MOST_ITEMS)));
        }
        return items.size() == index ? Collections.unmodifiableList(items) : null;
    }

    private @Nullable Object entries(Type type, FieldRule rule, Pointer place) {
        if (!startsWith(JsonToken.START_OBJECT, "object", place)) {
            return null;
        }
        Map<String, Object> entries = new TreeMap<>();
        int count = 0;
        for (; json.nextToken() != JsonToken.END_OBJECT; count++) {
            String name = json.currentName();
            Pointer below = place.below(name);
            json.nextToken();
            if (count >= MOST_ENTRIES) {
                json.skipChildren();
                continue;
            }
            boolean named = scalars.text(name, FieldRule.KEY, below);
            Object value = value(type, rule, below);
            if (named && value != null && entries.put(name, value) != null) {
                reasons.add(below, "duplicate-field");
            }
        }
        if (count > MOST_ENTRIES) {
            reasons.add(place, "too-many", Map.of("limit", String.valueOf(MOST_ENTRIES)));
        }
        return entries.size() == count ? Collections.unmodifiableMap(entries) : null;
    }
}
