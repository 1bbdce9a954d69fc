package org.limpide.scanner.checks.license;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Check;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Message;
import org.limpide.scanner.check.Observation;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/** Can who receives the project get what it needs, or does that come from a place that only its authors reach? */
public final class DependenciesPublicCheck implements Check {

    /** Of one file, the packages that come from elsewhere in one way. */
    private record Group(String path, String key) {}

    @Override
    public List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters) {
        List<String> hosts = parameters.texts("public-hosts");
        List<String> internal = parameters.texts("internal-domains");
        List<Dependency> dependencies =
                UsedWork.inventory(snapshot).dependencies().toList();
        if (dependencies.isEmpty()) {
            return List.of(Observation.notApplicable());
        }
        Map<Group, List<Dependency>> groups = new LinkedHashMap<>();
        for (Dependency one : dependencies) {
            key(one, hosts, internal)
                    .ifPresent(
                            key -> groups.computeIfAbsent(new Group(one.place().path(), key), any -> new ArrayList<>())
                                    .add(one));
        }
        List<Observation> all = new ArrayList<>();
        groups.forEach((group, some) -> all.add(said(group.key(), some)));
        return all.isEmpty() ? List.of(Observation.pass()) : all;
    }

    /** The name of a machine never enters: it may be one of an internal network. */
    private static Optional<String> key(Dependency one, List<String> hosts, List<String> internal) {
        if (one.isSnapshot()) {
            return Optional.of("snapshot");
        }
        Origin origin = one.origin();
        if (origin.kind() == Origin.Kind.FOLDER) {
            return Optional.of("folder");
        }
        // Modules of Go have the names of hosts, of which there are too many to be listed.
        boolean reached = origin.host()
                .map(host -> one.ecosystem() == Ecosystem.GO
                        ? host.contains(".") && !isBelow(host, internal)
                        : isBelow(host, hosts))
                .orElse(true);
        boolean unnamed = origin.kind() != Origin.Kind.INDEX && origin.host().isEmpty();
        return reached && !unnamed
                ? Optional.empty()
                : Optional.of(origin.kind().name().toLowerCase(Locale.ROOT));
    }

    private static boolean isBelow(String host, List<String> domains) {
        return domains.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    private static Observation said(String key, List<Dependency> some) {
        Dependency first = some.get(0);
        List<String> names = some.stream().map(Dependency::name).distinct().toList();
        String shown = String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? ", … (+" + (names.size() - 5) + ")" : "");
        return Observation.of(
                        key.equals("folder") ? Outcome.FAIL : Outcome.REVIEW,
                        Message.of(key).with("count", names.size()).with("names", shown),
                        Location.file(first.place().path(), first.place().line()))
                .withConfidence(key.equals("folder") ? Confidence.CERTAIN : Confidence.LIKELY)
                .identifiedBy(key, first.place().path());
    }
}
