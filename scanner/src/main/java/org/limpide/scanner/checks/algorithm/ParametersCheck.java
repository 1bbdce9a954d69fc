package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.identity.CodeValue;
import org.limpide.scanner.engine.identity.CodeValue.Known;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.sheet.SheetValues;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotProject;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Do sheets say the values that the code computes with? A row of a sheet with {@code value} is compared with the value that its
 * {@code code} leads to; one that only has a {@code weight}, with that. Where code keeps one value and the sheet has a row for
 * each period, the last row counts.
 */
public final class ParametersCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        CodeValue values = new CodeValue(new SnapshotProject(snapshot.files()));
        List<Observation> all = new ArrayList<>();
        boolean asked = false;
        for (RepositorySheets.Read read : RepositorySheets.of(snapshot).all()) {
            Optional<Sheet> sheet = read.reading().sheet();
            Map<String, List<Mapping>> byCode = new LinkedHashMap<>();
            sheet.map(one -> one.rows("parameters"))
                    .orElse(List.of())
                    .forEach(row -> row.text("code")
                            .ifPresent(code -> byCode.computeIfAbsent(code, any -> new ArrayList<>())
                                    .add(row)));
            asked |= !byCode.isEmpty();
            byCode.forEach((code, rows) -> judge(read.path(), sheet.orElseThrow(), code, rows, values, all));
        }
        if (!asked) {
            return List.of(Observation.notApplicable());
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static void judge(
            String path, Sheet sheet, String code, List<Mapping> rows, CodeValue values, List<Observation> all) {
        Optional<Known> known = values.of(code);
        if (known.isEmpty()) {
            all.add(Observation.of(
                            Outcome.FAIL,
                            Message.of("absent").with("code", code),
                            Location.file(path, rows.get(0).placeOf("code").line()))
                    .identifiedBy("absent", path, code));
            return;
        }
        boolean dated = known.get().values().size() > 1 || !known.get().values().containsKey("");
        List<Mapping> counted = dated
                ? rows
                : rows.stream()
                        .max(Comparator.comparing(row -> row.text("valid_from").orElse("")))
                        .stream()
                        .toList();
        counted.forEach(row -> compare(path, sheet, row, known.get(), all));
    }

    private static void compare(String path, Sheet sheet, Mapping row, Known known, List<Observation> all) {
        String field = row.text("value").isPresent() ? "value" : "weight";
        Optional<String> said = row.text(field);
        Optional<String> held = known.at(row.text("valid_from"));
        if (said.isPresent()
                && held.filter(one -> SheetValues.same(one, said.get())).isEmpty()) {
            String name = sheet.text(row, "name", sheet.language()).orElse("?");
            all.add(Observation.of(
                            Outcome.FAIL,
                            Message.of(held.isPresent() ? "differs" : "no-value")
                                    .with("name", name)
                                    .with("said", said.get())
                                    .with("held", held.orElse(""))
                                    .with("code", row.text("code").orElse("")),
                            Location.file(path, row.placeOf(field).line()))
                    .identifiedBy("differs", path, name, row.text("valid_from").orElse("")));
        }
    }
}
