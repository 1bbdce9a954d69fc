package org.limpide.scanner.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what {@link RecordWriter} wrote. The bytes may be anything: they never cost more than their length. */
final class RecordReader {
    private final ByteBuffer in;
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();
    private final Map<Class<?>, RecordComponent[]> shapes = new HashMap<>();

    private RecordReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /** The record; raises {@link IllegalArgumentException} where these bytes are something else. */
    static <T extends Record> T read(Class<T> type, byte[] bytes) {
        RecordReader reader = new RecordReader(bytes);
        try {
            T record = type.cast(reader.value(type));
            if (reader.in.hasRemaining()) {
                throw new IllegalArgumentException("more than a record");
            }
            return record;
        } catch (BufferUnderflowException | DateTimeException | ArithmeticException damaged) {
            throw new IllegalArgumentException("no such record", damaged);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType several) {
            return several(several);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return made(plain);
        }
        if (plain == String.class) {
            return text();
        }
        if (plain.isEnum()) {
            String name = text();
            return Arrays.stream(plain.getEnumConstants())
                    .filter(choice -> ((Enum<?>) choice).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such choice"));
        }
        long number = number();
        if (plain == int.class || plain == Integer.class) {
            return Math.toIntExact(number);
        }
        if (plain == long.class || plain == Long.class) {
            return number;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return number != 0;
        }
        if (plain == Instant.class) {
            return Instant.ofEpochSecond(number, number());
        }
        throw new IllegalArgumentException("no way to read " + plain);
    }

    private String text() {
        byte[] bytes = new byte[count()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Object several(ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return number() == 0 ? Optional.empty() : Optional.of(value(inner[0]));
        }
        int count = count();
        if (type.getRawType() == List.class) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(value(inner[0]));
            }
            return items;
        }
        Map<Object, Object> entries = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(value(inner[0]), value(inner[1]));
        }
        return entries;
    }

    private Object made(Class<?> type) {
        RecordComponent[] shape = shapes.computeIfAbsent(type, Class::getRecordComponents);
        Object[] parts = new Object[shape.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = value(shape[i].getGenericType());
        }
        try {
            return constructors
                    .computeIfAbsent(type, any -> constructor(any, shape))
                    .newInstance(parts);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException("no such record", refused);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent... shape) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(shape).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException never) {
            throw new IllegalStateException("a record has a canonical constructor", never);
        }
    }

    /** How many follow, each of them a byte at least. */
    private int count() {
        long count = number();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("more than there is");
        }
        return (int) count;
    }

    private long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("number too long");
    }
}
