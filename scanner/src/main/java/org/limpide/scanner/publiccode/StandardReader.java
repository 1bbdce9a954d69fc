package org.limpide.scanner.publiccode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.publiccode.KeyRule.Before;
import org.limpide.scanner.publiccode.KeyRule.Kind;
import org.limpide.scanner.publiccode.KeyRule.Length;
import org.limpide.scanner.publiccode.KeyRule.Mandatory;
import org.limpide.scanner.publiccode.KeyRule.Shape;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Reads {@code keys.yaml} and {@code lists.yaml}; what is wrong there is a fault of this product. */
final class StandardReader {
    private static final String FOLDER = "policies/publiccode/";
    private static final Length ANY = new Length(0, 0);

    private final Mapping lists = BuiltIn.yaml(FOLDER + "lists.yaml");

    private StandardReader() {}

    static Standard read() {
        return new StandardReader().standard(BuiltIn.yaml(FOLDER + "keys.yaml"));
    }

    /** A list of words by its name. */
    static List<String> words(String name) {
        return list(BuiltIn.yaml(FOLDER + "lists.yaml"), name);
    }

    private static List<String> list(Mapping lists, String name) {
        String values = lists.mapping(name).flatMap(one -> one.text("values")).orElseThrow();
        return List.of(values.strip().split("\\s+", -1));
    }

    private Standard standard(Mapping file) {
        Set<String> versions = new LinkedHashSet<>();
        file.items("versions").forEach(one -> versions.add(((Scalar) one).written()));
        Mapping countries = file.mapping("countries").orElseThrow();
        Map<String, Map<String, KeyRule>> sections = new LinkedHashMap<>();
        countries.entries().forEach((key, value) -> {
            if (value instanceof Mapping keys) {
                sections.put(key, keys(keys));
            }
        });
        Map<String, String> renamed = new LinkedHashMap<>();
        Mapping old = file.mapping("renamed").orElseThrow();
        old.entries().forEach((key, value) -> renamed.put(key, ((Scalar) value).written()));
        return new Standard(
                versions,
                version(file, "latest").orElseThrow(),
                keys(file.mapping("keys").orElseThrow()),
                sections,
                version(countries, "deprecated").orElseThrow(),
                countries.text("instead").orElseThrow(),
                renamed);
    }

    private Map<String, KeyRule> keys(Mapping mapping) {
        Map<String, KeyRule> keys = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> keys.put(key, rule((Mapping) value)));
        return keys;
    }

    private KeyRule rule(Mapping entry) {
        return new KeyRule(
                shape(entry),
                mandatory(entry.text("mandatory").orElse("")),
                length(entry),
                entry.text("single-line").isPresent(),
                version(entry, "since"),
                version(entry, "deprecated"),
                entry.text("instead").orElse(""),
                entry.mapping("before").map(StandardReader::before));
    }

    private static Mandatory mandatory(String written) {
        return switch (written) {
            case "" -> Mandatory.NO;
            case "true" -> Mandatory.YES;
            case "one-language" -> Mandatory.ONE_LANGUAGE;
            case "warning" -> Mandatory.WARNING;
            default -> throw new IllegalStateException("mandatory: " + written);
        };
    }

    private static Before before(Mapping entry) {
        return new Before(
                version(entry, "version").orElseThrow(), entry.text("mandatory").isPresent(), length(entry));
    }

    private static Length length(Mapping entry) {
        if (entry.text("shortest").isEmpty() && entry.text("longest").isEmpty()) {
            return ANY;
        }
        return new Length(number(entry, "shortest"), number(entry, "longest"));
    }

    private static int number(Mapping entry, String key) {
        return entry.text(key).map(Integer::parseInt).orElse(0);
    }

    private static Optional<StandardVersion> version(Mapping entry, String key) {
        return entry.text(key).map(written -> StandardVersion.of(written).orElseThrow());
    }

    private Shape shape(Mapping entry) {
        String type = entry.text("type").orElseThrow();
        return switch (type) {
            case "section" -> new Shape.Section(keys(entry.mapping("keys").orElseThrow()));
            case "languages" -> new Shape.Languages(keys(entry.mapping("keys").orElseThrow()));
            case "list", "one-or-list" ->
                new Shape.Items(rule(entry.mapping("of").orElseThrow()), type.equals("one-or-list"));
            default -> value(type, entry);
        };
    }

    private Shape value(String type, Mapping entry) {
        Kind kind = Kind.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<String> formats = entry.text("formats");
        if (formats.isPresent()) {
            return new Shape.Value(kind, List.of(formats.get().split(" ", -1)), Map.of());
        }
        Optional<String> values = entry.text("values");
        if (values.isEmpty()) {
            return new Shape.Value(kind, List.of(), Map.of());
        }
        Map<String, StandardVersion> since = new LinkedHashMap<>();
        Optional<Mapping> dated = lists.mapping(values.get()).flatMap(one -> one.mapping("since"));
        dated.ifPresent(all -> all.entries()
                .keySet()
                .forEach(key -> since.put(key, version(all, key).orElseThrow())));
        return new Shape.Value(kind, list(lists, values.get()), since);
    }
}
