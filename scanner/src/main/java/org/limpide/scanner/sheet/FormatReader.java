package org.limpide.scanner.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Reads the format from the data of this product; what is wrong with them is a fault of the product and raises. */
final class FormatReader {
    private static final Localized NONE = new Localized("", "");

    private final Mapping fields;

    FormatReader(Mapping fields) {
        this.fields = fields;
    }

    SheetFormat read(Mapping lists) {
        Map<String, Localized> sections = new LinkedHashMap<>();
        for (Mapping one : rows(fields, "sections")) {
            sections.put(text(one, "key"), localized(one, "title"));
        }
        Map<String, SheetField> all = new LinkedHashMap<>();
        for (Mapping one : rows(fields, "fields")) {
            SheetField field = field(one);
            if (!sections.containsKey(field.section()) || all.put(field.key(), field) != null) {
                throw new IllegalStateException(one.place() + ": " + field.key());
            }
        }
        return new SheetFormat(text(fields, "version"), sections, all, lists(lists));
    }

    private static Map<String, Map<String, SheetChoice>> lists(Mapping file) {
        Map<String, Map<String, SheetChoice>> lists = new LinkedHashMap<>();
        mapping(file, "lists").entries().forEach((name, list) -> {
            Map<String, SheetChoice> values = new LinkedHashMap<>();
            ((Mapping) list).entries().forEach((key, value) -> {
                Mapping choice = (Mapping) value;
                values.put(key, new SheetChoice(key, said(choice), choice.text("iri")));
            });
            lists.put(name, values);
        });
        return lists;
    }

    private static SheetField field(Mapping one) {
        List<SheetField> inner = new ArrayList<>();
        if (one.get("fields").isPresent()) {
            rows(one, "fields").forEach(row -> inner.add(field(row)));
        }
        Map<String, String> feeds = new LinkedHashMap<>();
        if (one.get("feeds").orElse(null) instanceof Mapping standards) {
            standards.entries().keySet().forEach(name -> feeds.put(name, text(standards, name)));
        }
        return new SheetField(
                one.text("key").orElse(""),
                one.text("section").orElse(""),
                FieldType.of(text(one, "type")),
                flag(one, "plain"),
                flag(one, "needed"),
                one.text("longest").map(Integer::parseInt).orElse(0),
                one.text("pattern").map(Pattern::compile),
                one.text("values").orElse(""),
                one.get("of").map(item -> field((Mapping) item)),
                inner,
                localized(one, "question"),
                localized(one, "help"),
                localized(one, "example"),
                feeds);
    }

    private static boolean flag(Mapping one, String key) {
        return one.text(key).map(Boolean::parseBoolean).orElse(false);
    }

    static List<Mapping> rows(Mapping one, String key) {
        if (one.get(key).orElse(null) instanceof Sequence sequence) {
            return sequence.items().stream().map(item -> (Mapping) item).toList();
        }
        throw new IllegalStateException(one.place() + ": no list " + key);
    }

    static Mapping mapping(Mapping one, String key) {
        if (one.get(key).orElse(null) instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException(one.place() + ": no mapping " + key);
    }

    static String text(Mapping one, String key) {
        return one.text(key).orElseThrow(() -> new IllegalStateException(one.place() + ": no text " + key));
    }

    static List<String> texts(Mapping one, String key) {
        Optional<YamlValue> value = one.get(key);
        return value.isPresent() && value.get() instanceof Sequence sequence
                ? sequence.items().stream()
                        .map(item -> ((YamlValue.Scalar) item).written())
                        .toList()
                : List.of();
    }

    static Localized localized(Mapping one, String key) {
        return one.get(key).isPresent() ? said(mapping(one, key)) : NONE;
    }

    private static Localized said(Mapping languages) {
        return new Localized(text(languages, "fr"), text(languages, "en"));
    }
}
