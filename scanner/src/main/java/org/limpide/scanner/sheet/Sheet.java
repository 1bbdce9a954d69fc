package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** What a sheet says, by the paths of its fields, such as {@code purpose}, {@code request.email} or {@code data.source}. */
public final class Sheet {
    private final Mapping top;

    Sheet(Mapping top) {
        this.top = top;
    }

    /** Its values as they are written. */
    public Mapping values() {
        return top;
    }

    /** The language of its texts; French where nothing is said. */
    public Language language() {
        return top.text("language").flatMap(Language::of).orElse(Language.FR);
    }

    /** What a field says in its own language, or in the sheet's where it has one for each. */
    public Optional<String> text(String path) {
        return text(path, language());
    }

    /** What a field says, in a language where it has it, or else in the sheet's; empty where it says nothing. */
    public Optional<String> text(String path, Language language) {
        return value(path).flatMap(value -> said(value, language));
    }

    /** The same of a field of a row. */
    public Optional<String> text(Mapping row, String key, Language language) {
        return row.get(key).flatMap(value -> said(value, language));
    }

    private Optional<String> said(YamlValue value, Language language) {
        if (value instanceof Mapping languages) {
            return languages
                    .text(language.code())
                    .or(() -> languages.text(language().code()))
                    .or(() -> languages.entries().keySet().stream().findFirst().flatMap(languages::text))
                    .filter(text -> !text.isBlank());
        }
        return value instanceof Scalar scalar && scalar.value().isPresent()
                ? Optional.of(scalar.written()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The rows of a field that is repeated. */
    public List<Mapping> rows(String field) {
        return top.get(field).orElse(null) instanceof Sequence rows
                ? rows.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .toList()
                : List.of();
    }

    private Optional<YamlValue> value(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return top.get(path);
        }
        return top.get(path.substring(0, dot)).orElse(null) instanceof Mapping group
                ? group.get(path.substring(dot + 1))
                : Optional.empty();
    }

    /** Whether a field says something: in every row, where it is a field of rows. */
    public boolean isFilled(String path) {
        int dot = path.indexOf('.');
        if (dot > 0 && top.get(path.substring(0, dot)).orElse(null) instanceof Sequence) {
            List<Mapping> rows = rows(path.substring(0, dot));
            String key = path.substring(dot + 1);
            return !rows.isEmpty()
                    && rows.stream()
                            .allMatch(row -> row.get(key).filter(Sheet::says).isPresent());
        }
        return value(path).filter(Sheet::says).isPresent();
    }

    /** Whether a value says something. */
    static boolean says(YamlValue value) {
        if (value instanceof Scalar scalar) {
            return scalar.value().isPresent() && !scalar.written().isBlank();
        }
        return value instanceof Sequence sequence
                ? sequence.items().stream().anyMatch(Sheet::says)
                : ((Mapping) value).entries().values().stream().anyMatch(Sheet::says);
    }

    /** The fields that are withheld from the public, with the article that allows it in each row. */
    public Set<String> withheld() {
        return rows("redactions").stream()
                .flatMap(row -> row.text("field").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a field, or the group that it belongs to, is withheld. */
    public boolean isWithheld(String path) {
        Set<String> fields = withheld();
        return fields.contains(path)
                || (path.indexOf('.') > 0 && fields.contains(path.substring(0, path.indexOf('.'))));
    }
}
