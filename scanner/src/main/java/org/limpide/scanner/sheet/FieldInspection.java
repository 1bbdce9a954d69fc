package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Suggestion;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** Holds each value of a sheet against its field. */
final class FieldInspection {
    private final SheetFormat format;
    private final Findings findings;
    private final ValueInspection values;

    FieldInspection(SheetFormat format, Findings findings) {
        this.format = format;
        this.findings = findings;
        values = new ValueInspection(format, findings);
    }

    void top(Mapping top) {
        group(List.copyOf(format.fields().values()), top, "");
    }

    private void group(List<SheetField> fields, Mapping group, String path) {
        Map<String, Place> places = group.keyPlaces();
        group.entries().forEach((key, value) -> {
            Optional<SheetField> field =
                    fields.stream().filter(one -> one.key().equals(key)).findFirst();
            String child = path.isEmpty() ? key : path + "." + key;
            Place place = places.getOrDefault(key, value.place());
            if (field.isPresent()) {
                value(field.get(), value, child);
            } else {
                unknown(fields, key, child, place);
            }
        });
        for (SheetField field : fields) {
            if (field.needed() && group.get(field.key()).filter(Sheet::says).isEmpty()) {
                String child = path.isEmpty() ? field.key() : path + "." + field.key();
                findings.add(SheetCode.NEEDED, child, group.placeOf(field.key()));
            }
        }
    }

    private void unknown(List<SheetField> fields, String key, String path, Place place) {
        Optional<String> near =
                Suggestion.near(key, fields.stream().map(SheetField::key).toList());
        findings.add(
                near.isPresent() ? SheetCode.UNKNOWN_FIELD_NEAR : SheetCode.UNKNOWN_FIELD,
                path,
                place,
                near.map(name -> Map.of("near", name)).orElse(Map.of()));
    }

    private void value(SheetField field, YamlValue value, String path) {
        if (field.type() == FieldType.FREE) {
            return;
        }
        if (!Sheet.says(value)) {
            if (!field.needed()) {
                findings.add(SheetCode.EMPTY, path, value.place());
            }
            return;
        }
        switch (field.type()) {
            case LIST -> list(field, value, path);
            case GROUP -> {
                if (value instanceof Mapping inner) {
                    group(field.fields(), inner, path);
                } else {
                    findings.add(SheetCode.NOT_A_GROUP, path, value.place());
                }
            }
            default -> scalar(field, value, path);
        }
    }

    private void list(SheetField field, YamlValue value, String path) {
        if (!(value instanceof Sequence sequence)) {
            findings.add(SheetCode.NOT_A_LIST, path, value.place());
            return;
        }
        if (field.longest() > 0 && sequence.items().size() > field.longest()) {
            findings.add(SheetCode.TOO_MANY, path, value.place(), Map.of("limit", String.valueOf(field.longest())));
        }
        SheetField item = field.item().orElseThrow();
        for (int i = 0; i < sequence.items().size(); i++) {
            value(item, sequence.items().get(i), path + "[" + i + "]");
        }
    }

    private void scalar(SheetField field, YamlValue value, String path) {
        if (value instanceof Scalar scalar) {
            values.judge(field, scalar, path);
        } else if (value instanceof Mapping languages && field.type().isText() && !field.plain()) {
            languages.entries().forEach((code, said) -> {
                String child = path + "." + code;
                if (Language.of(code).filter(one -> one.code().equals(code)).isEmpty()) {
                    findings.add(SheetCode.NOT_A_LANGUAGE, child, languages.placeOf(code));
                } else if (said instanceof Scalar scalar) {
                    values.judge(field, scalar, child);
                } else {
                    findings.add(SheetCode.NOT_A_TEXT, child, said.place());
                }
            });
        } else {
            findings.add(SheetCode.NOT_A_TEXT, path, value.place());
        }
    }
}
