package org.limpide.scanner.manifest.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) by its tokens. */
public final class JsonEntries {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final EntrySink sink;

    private JsonEntries(JsonParser parser, EntrySink sink) {
        this.parser = parser;
        this.sink = sink;
    }

    /**
     * Tells each entry of the object that a text is.
     *
     * @param opened keys of the top whose own entries, or items, are told one by one
     * @return why reading ended early; empty where it did not
     */
    public static Optional<Fault> each(String json, Set<String> opened, EntrySink sink) {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonEntries(parser, sink).walk(opened);
        } catch (StreamConstraintsException limit) {
            return Optional.of(new Fault(Fault.Kind.TOO_LARGE, line(limit)));
        } catch (JacksonException broken) {
            return Optional.of(new Fault(Fault.Kind.SYNTAX, line(broken)));
        }
    }

    private static int line(JacksonException broken) {
        TokenStreamLocation place = broken.getLocation();
        return place == null ? 0 : Math.max(0, place.getLineNr());
    }

    private Optional<Fault> walk(Set<String> opened) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.of(new Fault(Fault.Kind.SYNTAX, 1));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = line();
            JsonToken token = parser.nextToken();
            if (opened.contains(key) && token == JsonToken.START_OBJECT) {
                entries(key);
            } else if (opened.contains(key) && token == JsonToken.START_ARRAY) {
                items(key);
            } else {
                sink.take("", key, line, value(token));
            }
        }
        return Optional.empty();
    }

    private void entries(String container) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = line();
            sink.take(container, key, line, value(parser.nextToken()));
        }
    }

    private void items(String container) {
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            int line = line();
            sink.take(container, "", line, value(token));
            token = parser.nextToken();
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The nesting that the parser allows bounds this recursion. */
    private YamlValue value(JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        Place place = new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlValue> entries = new LinkedHashMap<>();
            Map<String, Place> keyPlaces = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                keyPlaces.put(key, new Place(Math.max(1, line()), 1));
                entries.put(key, value(parser.nextToken()));
            }
            return new YamlValue.Mapping(entries, keyPlaces, place);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlValue> items = new ArrayList<>();
            JsonToken next = parser.nextToken();
            while (next != JsonToken.END_ARRAY) {
                items.add(value(next));
                next = parser.nextToken();
            }
            return new YamlValue.Sequence(items, place);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new YamlValue.Scalar(Optional.empty(), "", place);
        }
        String written = parser.getString();
        Object meaning = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? (Object) (token == JsonToken.VALUE_TRUE)
                : written;
        return new YamlValue.Scalar(Optional.of(meaning), written, place);
    }
}
