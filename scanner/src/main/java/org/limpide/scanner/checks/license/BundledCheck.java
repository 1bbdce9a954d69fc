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
import org.limpide.scanner.checks.license.Bundles.Bundle;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Which archives, scripts and fonts of others lie in the tree, and under which licences? */
public final class BundledCheck implements Check {

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        Map<List<String>, List<Bundle>> groups = new LinkedHashMap<>();
        for (Bundle bundle : Bundles.of(snapshot).all()) {
            groups.computeIfAbsent(List.of(bundle.shown(), bundle.licenses()), any -> new ArrayList<>())
                    .add(bundle);
        }
        List<Observation> all = new ArrayList<>();
        groups.forEach((group, bundles) -> all.add(observation(group.get(0), group.get(1), bundles)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    private static Observation observation(String name, String licenses, List<Bundle> bundles) {
        String key = licenses.isEmpty() ? "unknown" : "component";
        return Observation.of(
                        Outcome.REVIEW,
                        Message.of(key)
                                .with("name", name)
                                .with("license", licenses)
                                .with("count", bundles.size()),
                        Location.file(bundles.get(0).path()))
                .identifiedBy(key, name, licenses);
    }
}
