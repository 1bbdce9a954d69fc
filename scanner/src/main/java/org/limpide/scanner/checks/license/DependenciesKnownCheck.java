package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Is it known what reaches the users of the project, and under which licence? */
public final class DependenciesKnownCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        // What lies in the repository itself is named, file by file, by license.bundled.
        List<UsedWork> works = UsedWork.declared(snapshot);
        List<Observation> all = new ArrayList<>();
        UsedWork.inventory(snapshot).troubles().forEach(one -> all.add(unread(one)));
        Map<String, List<UsedWork>> unknown = new LinkedHashMap<>();
        Map<String, Integer> total = new LinkedHashMap<>();
        for (UsedWork one : works) {
            String kind = one.kind();
            total.merge(kind, 1, Integer::sum);
            if (one.license().isEmpty()) {
                unknown.computeIfAbsent(kind, any -> new ArrayList<>()).add(one);
            }
        }
        unknown.forEach((kind, some) -> all.add(unlicensed(kind, some, total.getOrDefault(kind, some.size()))));
        if (all.isEmpty()) {
            return List.of(works.isEmpty() ? Observation.notApplicable() : Observation.pass());
        }
        return all;
    }

    private static Observation unread(Trouble trouble) {
        String key = "unread-"
                + trouble.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String path = trouble.place().path();
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key).with("detail", trouble.detail()),
                        Location.file(path, trouble.place().line()))
                .identifiedBy(key, path, trouble.detail());
    }

    private static Observation unlicensed(String kind, List<UsedWork> some, int total) {
        Location first = some.get(0).place();
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of("unlicensed")
                                .with("count", some.size())
                                .with("total", total)
                                .with("kind", kind)
                                .with("names", UsedWork.names(some)),
                        first)
                .identifiedBy("unlicensed", kind);
    }
}
