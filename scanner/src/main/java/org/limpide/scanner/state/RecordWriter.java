package org.limpide.scanner.state;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as bytes, part by part in their order, so that a record that grows is kept whole without a line here.
 * Parts are texts, numbers, truths, choices, dates, records, and optional ones, lists and maps of these.
 */
final class RecordWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] bytes(Record root) {
        RecordWriter writer = new RecordWriter();
        writer.value(root);
        return writer.out.toByteArray();
    }

    private void value(Object value) {
        if (value instanceof Record object) {
            parts(object);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) {
            number(number.longValue());
        } else if (value instanceof Boolean truth) {
            number(truth ? 1 : 0);
        } else if (value instanceof Enum<?> choice) {
            text(choice.name());
        } else if (value instanceof Instant instant) {
            number(instant.getEpochSecond());
            number(instant.getNano());
        } else {
            several(value);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private void several(Object value) {
        if (value instanceof Optional<?> optional) {
            number(optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::value);
        } else if (value instanceof List<?> list) {
            number(list.size());
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            number(map.size());
            map.forEach((key, one) -> {
                value(key);
                value(one);
            });
        } else {
            throw new IllegalArgumentException("no way to keep " + value.getClass());
        }
    }

    private void parts(Record object) {
        for (RecordComponent part : object.getClass().getRecordComponents()) {
            try {
                value(part.getAccessor().invoke(object));
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException("what is kept are readable records", closed);
            }
        }
    }

    /** Seven bits a byte, the lowest first, the sign in the lowest bit of all. */
    private void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while (rest >>> 7 != 0) {
            out.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
