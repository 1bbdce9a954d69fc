package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Folders of packages as npm lays them, in which a name is looked for as Node.js does: here, then in each folder around. */
final class NpmTree {
    private static final int LONGEST_PATH = 4096;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(Dependency dependency, List<String> needs) {}

    void put(String folder, Dependency dependency, List<String> needs) {
        rows.put(folder, new Row(dependency, needs));
    }

    static List<String> names(Mapping entry, List<String> sections) {
        Set<String> names = new LinkedHashSet<>();
        sections.forEach(section -> entry.mapping(section)
                .ifPresent(all -> names.addAll(all.entries().keySet())));
        return List.copyOf(names);
    }

    /**
     * Every package with what it needs.
     *
     * @param asked names that the project asks for, by the folder of each of its parts; where none is known, what nobody
     *     needs counts as asked for
     */
    List<Dependency> dependencies(Map<String, List<String>> asked) {
        Set<String> direct = new HashSet<>();
        asked.forEach(
                (folder, names) -> names.forEach(name -> find(folder, name).ifPresent(direct::add)));
        Set<String> needed = new HashSet<>();
        Map<String, List<String>> edges = new LinkedHashMap<>();
        rows.forEach((folder, row) -> {
            List<String> keys = new ArrayList<>();
            for (String name : row.needs()) {
                find(folder, name).ifPresent(found -> {
                    needed.add(found);
                    Optional.ofNullable(rows.get(found))
                            .ifPresent(target -> keys.add(target.dependency().key()));
                });
            }
            edges.put(folder, keys);
        });
        List<Dependency> all = new ArrayList<>();
        rows.forEach((folder, row) -> all.add(row.dependency()
                .needing(edges.getOrDefault(folder, List.of()))
                .direct(asked.isEmpty() ? !needed.contains(folder) : direct.contains(folder))));
        return all;
    }

    private Optional<String> find(String from, String name) {
        if (from.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        String here = from;
        while (true) {
            if (!here.endsWith("node_modules")) {
                String candidate = Paths.in(here, "node_modules/" + name);
                if (rows.containsKey(candidate)) {
                    return Optional.of(candidate);
                }
            }
            if (here.isEmpty()) {
                return Optional.empty();
            }
            here = Paths.folder(here);
        }
    }
}
