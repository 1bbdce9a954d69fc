package org.limpide.scanner.checks.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.engine.identity.CodeIdentity;
import org.limpide.scanner.sheet.Sheet;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.SnapshotProject;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Is the code that sheets describe there, and is it still the code for which they were validated? */
public final class BindingCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        CodeIdentity identity = new CodeIdentity(new SnapshotProject(snapshot.files()));
        List<Observation> all = new ArrayList<>();
        boolean bound = false;
        for (RepositorySheets.Read read : RepositorySheets.of(snapshot).all()) {
            Optional<Sheet> sheet = read.reading().sheet();
            for (Mapping row : sheet.map(one -> one.rows("operations")).orElse(List.of())) {
                List<String> names = names(row);
                if (!names.isEmpty()) {
                    bound = true;
                    judge(read.path(), sheet.get(), row, names, identity, all);
                }
            }
        }
        if (!bound) {
            return List.of(Observation.notApplicable());
        }
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static List<String> names(Mapping row) {
        return row.items("code").stream()
                .map(YamlValue::plain)
                .map(String::valueOf)
                .toList();
    }

    private static void judge(
            String path, Sheet sheet, Mapping row, List<String> names, CodeIdentity identity, List<Observation> all) {
        Location place = Location.file(path, row.placeOf("code").line());
        List<String> absent =
                names.stream().filter(name -> !identity.isThere(name)).toList();
        if (!absent.isEmpty()) {
            absent.forEach(name ->
                    all.add(Observation.of(Outcome.FAIL, Message.of("absent").with("code", name), place)
                            .identifiedBy("absent", path, name)));
            return;
        }
        String title = sheet.text(row, "title", sheet.language()).orElse("?");
        Optional<String> written = row.text("fingerprint");
        if (written.isEmpty()) {
            all.add(Observation.of(Outcome.REVIEW, Message.of("unbound").with("title", title), place)
                    .identifiedBy("unbound", path, title));
        } else if (!identity.fingerprint(names).equals(written)) {
            String commit = sheet.rows("source_code").stream()
                    .flatMap(one -> one.text("commit").stream())
                    .findFirst()
                    .orElse("");
            String key = commit.isEmpty() ? "changed" : "changed-since";
            all.add(Observation.of(
                            Outcome.REVIEW,
                            Message.of(key)
                                    .with("title", title)
                                    .with("commit", commit)
                                    .with("files", String.join(" ", files(names, identity))),
                            Location.file(path, row.placeOf("fingerprint").line()))
                    .identifiedBy("changed", path, title));
        }
    }

    private static List<String> files(List<String> names, CodeIdentity identity) {
        return names.stream()
                .flatMap(name -> identity.paths(name).stream())
                .distinct()
                .limit(5)
                .toList();
    }
}
