package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** {@code packages.lock.json} (NuGet documentation, locking dependencies): packages by target framework. */
final class NugetLock implements LockReader {

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> {
            Map<String, Dependency> all = new LinkedHashMap<>();
            Map<String, List<String>> needs = new LinkedHashMap<>();
            Faults.note(
                    JsonEntries.each(text, Set.of("dependencies"), (container, framework, line, value) -> {
                        if (container.equals("dependencies") && value instanceof Mapping packages) {
                            packages.entries().forEach((name, entry) -> {
                                if (entry instanceof Mapping mapping) {
                                    int at = packages.placeOf(name).line();
                                    Dependency one = dependency(name, mapping, new Place(path, at));
                                    all.merge(
                                            one.key(),
                                            one,
                                            (known, other) -> known.direct(known.direct() || other.direct()));
                                    needs.put(
                                            one.key(),
                                            mapping.mapping("dependencies")
                                                    .map(some -> List.copyOf(
                                                            some.entries().keySet()))
                                                    .orElse(List.of()));
                                }
                            });
                        }
                    }),
                    path,
                    into);
            Map<String, List<String>> byName = new LinkedHashMap<>();
            all.forEach(
                    (key, one) -> byName.computeIfAbsent(one.name().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                            .add(key));
            List<Dependency> linked = new ArrayList<>();
            all.forEach((key, one) -> linked.add(one.needing(needs.getOrDefault(key, List.of()).stream()
                    .flatMap(name -> byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream())
                    .toList())));
            into.file(path, Format.NUGET_LOCK, Optional.empty(), linked);
        });
    }

    private static Dependency dependency(String name, Mapping entry, Place place) {
        String type = entry.text("type").orElse("");
        boolean own = type.equals("Project");
        Dependency one = Dependency.of(Ecosystem.NUGET, name, place)
                .direct(type.equals("Direct"))
                .from(own ? Origin.workspace() : Origin.index())
                .hashed(entry.text("contentHash")
                        .map(hash -> Hash.base64("sha512", hash))
                        .orElse(List.of()));
        return entry.text("resolved").map(one::decided).orElse(one);
    }
}
