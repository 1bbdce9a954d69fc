package org.limpide.scanner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes records as JSON, always the same bytes for the same record: fields in the order of the record, keys of maps
 * sorted, two spaces, LF. A field whose value is an empty {@link Optional} is left out.
 *
 * <p>It drives the streaming generator itself: data binding costs a cold JVM more time than the whole of a small scan.
 */
final class JsonWriting {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Map<Class<?>, RecordComponent[]> shapes = new HashMap<>();

    private JsonWriting(JsonGenerator json) {
        this.json = json;
    }

    static void write(Record root, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(indented(), out)) {
            new JsonWriting(json).value(root);
            json.writeRaw('\n');
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException broken) {
            throw new IOException("the report cannot be written as JSON", broken);
        }
    }

    private static ObjectWriteContext indented() {
        DefaultIndenter two = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withArrayIndenter(two)
                .withObjectIndenter(two);
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    private void value(Object value) {
        if (value instanceof Record object) {
            fields(object);
        } else if (value instanceof Map<?, ?> map) {
            entries(map);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            items.forEach(this::value);
            json.writeEndArray();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(SafeText.of(value.toString()));
        }
    }

    private void fields(Record object) {
        json.writeStartObject();
        for (RecordComponent field : shapes.computeIfAbsent(object.getClass(), Class::getRecordComponents)) {
            Object held = held(object, field);
            Object value = held instanceof Optional<?> optional ? optional.orElse(null) : held;
            if (value != null) {
                json.writeName(field.getName());
                value(value);
            }
        }
        json.writeEndObject();
    }

    private void entries(Map<?, ?> map) {
        json.writeStartObject();
        new TreeMap<>(map).forEach((name, value) -> {
            json.writeName(SafeText.of(String.valueOf(name)));
            value(value);
        });
        json.writeEndObject();
    }

    private static Object held(Record object, RecordComponent field) {
        try {
            return field.getAccessor().invoke(object);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("the parts of a report are readable records", closed);
        }
    }
}
