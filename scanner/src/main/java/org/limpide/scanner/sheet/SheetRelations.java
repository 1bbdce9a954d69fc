package org.limpide.scanner.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/** What fields say together: periods, withheld fields, days that have passed. */
final class SheetRelations {
    private final SheetFormat format;
    private final Sheet sheet;
    private final Findings findings;

    SheetRelations(SheetFormat format, Sheet sheet, Findings findings) {
        this.format = format;
        this.sheet = sheet;
        this.findings = findings;
    }

    void judge(Optional<LocalDate> asOf) {
        Mapping top = sheet.values();
        period(top, "", "start_date", "end_date");
        List<Mapping> parameters = sheet.rows("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            period(parameters.get(i), "parameters[" + i + "].", "valid_from", "valid_to");
        }
        overlaps(parameters);
        redactions(asOf);
        asOf.ifPresent(day -> past(top, "review_by", "review_by", day));
    }

    private void period(Mapping row, String path, String from, String to) {
        Optional<LocalDate> first = day(row, from);
        Optional<LocalDate> last = day(row, to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            findings.add(SheetCode.ENDS_BEFORE_IT_BEGINS, path + to, row.placeOf(to));
        }
    }

    private static Optional<LocalDate> day(Mapping row, String key) {
        return row.text(key).map(String::strip).flatMap(ValueInspection::date);
    }

    /** On one day a parameter has one value. */
    private void overlaps(List<Mapping> parameters) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Mapping row = parameters.get(i);
            String name = sheet.text(row, "name", sheet.language()).orElse("");
            Integer before = last.put(name, i);
            if (name.isEmpty() || before == null) {
                continue;
            }
            if (meet(parameters.get(before), row)) {
                findings.add(SheetCode.DUPLICATE_IN_TIME, "parameters[" + i + "].name", row.placeOf("name"));
            }
        }
    }

    private static boolean meet(Mapping one, Mapping other) {
        LocalDate from = day(one, "valid_from").orElse(LocalDate.MIN);
        LocalDate to = day(one, "valid_to").orElse(LocalDate.MAX);
        LocalDate otherFrom = day(other, "valid_from").orElse(LocalDate.MIN);
        LocalDate otherTo = day(other, "valid_to").orElse(LocalDate.MAX);
        // Where the next row begins later, the one before ends by itself.
        boolean follows = day(one, "valid_to").isEmpty() && otherFrom.isAfter(from);
        boolean precedes = day(other, "valid_to").isEmpty() && from.isAfter(otherFrom);
        return !follows && !precedes && !otherFrom.isAfter(to) && !from.isAfter(otherTo);
    }

    private void redactions(Optional<LocalDate> asOf) {
        List<Mapping> rows = sheet.rows("redactions");
        for (int i = 0; i < rows.size(); i++) {
            Mapping row = rows.get(i);
            String path = "redactions[" + i + "].";
            String field = row.text("field").orElse("");
            Place place = row.placeOf("field");
            if (!field.isEmpty() && format.field(field).isEmpty()) {
                findings.add(SheetCode.UNKNOWN_REDACTED_FIELD, path + "field", place);
            } else if (!field.isEmpty() && sheet.isFilled(field)) {
                findings.add(SheetCode.REDACTED_AND_FILLED, path + "field", place, Map.of("field", field));
            }
            asOf.ifPresent(day -> past(row, "review_by", path + "review_by", day));
        }
    }

    private void past(Mapping row, String key, String path, LocalDate day) {
        if (day(row, key).filter(due -> due.isBefore(day)).isPresent()) {
            findings.add(SheetCode.REVIEW_IS_PAST, path, row.placeOf(key));
        }
    }
}
