package org.limpide.scanner.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** The compact file: what {@link PreparedWriter} wrote, decoded piece by piece as it is asked for. */
final class Prepared {
    /** Beside this class, where the build puts it. */
    static final String PLACE = "prepared.bin";

    static final int MAGIC = 0x4C494D31;

    /** Kinds of entries. */
    static final int YAML = 0;

    static final int SENTENCES = 1;
    static final int FACT = 2;

    private static final class Holder {
        private static final Prepared PRESENT = load();
    }

    private final byte[] bytes;
    private final Strings strings;
    private final Map<String, Integer> places;

    private Prepared(byte[] bytes, Strings strings, Map<String, Integer> places) {
        this.bytes = bytes;
        this.strings = strings;
        this.places = places;
    }

    /** That of this installation; one without entries where the build made none. */
    static Prepared present() {
        return Holder.PRESENT;
    }

    private static Prepared load() {
        try (InputStream in = Prepared.class.getResourceAsStream(PLACE)) {
            return in == null ? new Prepared(new byte[0], Strings.none(), Map.of()) : of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the table of contents; raises {@link IllegalStateException} where these bytes are something else. */
    static Prepared of(byte[] bytes) {
        Cursor cursor = new Cursor(bytes, 0);
        if (cursor.fixed() != MAGIC) {
            throw new IllegalStateException(PLACE + " is damaged");
        }
        int contents = cursor.fixed();
        Strings strings = new Strings(bytes, cursor);
        Map<String, Integer> places = new HashMap<>();
        Cursor table = new Cursor(bytes, contents);
        for (int left = table.number(); left > 0; left--) {
            String name = strings.at(table.number());
            places.put(name, table.number());
        }
        return new Prepared(bytes, strings, places);
    }

    boolean isThere() {
        return bytes.length > 0;
    }

    boolean holds(String name) {
        return places.containsKey(name);
    }

    Optional<Mapping> yaml(String name) {
        Cursor cursor = cursor(name, YAML);
        if (cursor == null) {
            return Optional.empty();
        }
        cursor.number();
        cursor.fixed();
        return Optional.of((Mapping) new TreeReader(cursor, strings).value());
    }

    /** The tree, where it was made of this very text. */
    Optional<Mapping> yaml(String name, String text) {
        Cursor cursor = cursor(name, YAML);
        boolean same = cursor != null && cursor.number() == text.length() && cursor.fixed() == text.hashCode();
        return same ? yaml(name) : Optional.empty();
    }

    Optional<Map<String, String>> sentences(String name) {
        Cursor cursor = cursor(name, SENTENCES);
        if (cursor == null) {
            return Optional.empty();
        }
        int count = cursor.number();
        Map<String, String> sentences = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String key = strings.at(cursor.number());
            sentences.put(key, strings.at(cursor.number()));
        }
        return Optional.of(sentences);
    }

    Optional<String> fact(String name) {
        Cursor cursor = cursor(name, FACT);
        return cursor == null ? Optional.empty() : Optional.of(strings.at(cursor.number()));
    }

    private @Nullable Cursor cursor(String name, int kind) {
        Integer place = places.get(name);
        if (place == null) {
            return null;
        }
        Cursor cursor = new Cursor(bytes, place);
        return cursor.one() == kind ? cursor : null;
    }
}
