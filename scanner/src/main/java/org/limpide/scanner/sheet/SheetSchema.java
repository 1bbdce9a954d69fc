package org.limpide.scanner.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.text.Language;

/** The JSON Schema (2020-12) of sheets, made from the format: what it refuses, {@link SheetReader} refuses too. */
public final class SheetSchema {
    private final SheetFormat format;

    private SheetSchema(SheetFormat format) {
        this.format = format;
    }

    /** The schema as a tree of maps, lists and texts. */
    public static Map<String, Object> of(SheetFormat format) {
        return new SheetSchema(format).whole();
    }

    private Map<String, Object> whole() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:limpide:sheet:" + format.version());
        schema.put("title", "Limpide: sheet of a public algorithm");
        schema.putAll(group(List.copyOf(format.fields().values())));
        return schema;
    }

    private Map<String, Object> group(List<SheetField> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (SheetField field : fields) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("title", field.question().in(Language.FR));
            one.put("description", field.help().in(Language.FR));
            one.putAll(type(field));
            properties.put(field.key(), one);
            if (field.needed()) {
                required.add(field.key());
            }
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "object");
        group.put("properties", properties);
        if (!required.isEmpty()) {
            group.put("required", required);
        }
        group.put("additionalProperties", false);
        return group;
    }

    private Map<String, Object> type(SheetField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field);
            case CHOICE ->
                Map.of("enum", List.copyOf(format.list(field.values()).keySet()));
            case BOOLEAN -> Map.of("type", "boolean");
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case VALUE -> Map.of("type", List.of("number", "string", "boolean"));
            case DATE -> Map.of("type", "string", "format", "date", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case URL -> Map.of("type", "string", "format", "uri", "pattern", "^[hH][tT][tT][pP][sS]?://");
            case EMAIL -> Map.of("type", "string", "format", "email");
            case PHONE -> Map.of("type", "string");
            case LIST -> list(field);
            case GROUP -> group(field.fields());
            case FREE -> Map.of();
        };
    }

    private Map<String, Object> list(SheetField field) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        SheetField item = field.item().orElseThrow();
        list.put("items", type(item));
        if (field.longest() > 0) {
            list.put("maxItems", field.longest());
        }
        return list;
    }

    private static Map<String, Object> text(SheetField field) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        if (field.longest() > 0) {
            text.put("maxLength", field.longest());
        }
        field.pattern().ifPresent(form -> text.put("pattern", "^(" + form.pattern() + ")$"));
        if (field.plain()) {
            return text;
        }
        Map<String, Object> languages = new LinkedHashMap<>();
        languages.put("type", "object");
        Map<String, Object> each = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            each.put(language.code(), text);
        }
        languages.put("properties", each);
        languages.put("additionalProperties", false);
        return Map.of("anyOf", List.of(text, languages));
    }
}
