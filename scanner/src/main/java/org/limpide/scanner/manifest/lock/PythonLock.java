package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** {@code poetry.lock}, {@code pdm.lock} and {@code uv.lock}: packages of TOML that differ in a few keys. */
final class PythonLock implements LockReader {
    private final Format format;

    PythonLock(Format format) {
        this.format = format;
    }

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> new OneFile(format, path, into).read(text));
    }

    /** One file while it is read. */
    private static final class OneFile {
        private final Format format;
        private final String path;
        private final Gathering into;
        private final List<Dependency> all = new ArrayList<>();
        private final Map<String, Set<String>> needs = new LinkedHashMap<>();
        private final Map<String, List<Hash>> oldHashes = new HashMap<>();
        private final Map<String, Scope> own = new LinkedHashMap<>();
        private boolean grouped;

        OneFile(Format format, String path, Gathering into) {
            this.format = format;
            this.path = path;
            this.into = into;
        }

        void read(String text) {
            Faults.note(
                    TomlEntries.each(text, (container, key, line, value) -> {
                        if (container.equals("package") && value instanceof Mapping entry) {
                            entry(entry, line);
                        } else if (key.equals("metadata") && value instanceof Mapping metadata) {
                            metadata.mapping("files")
                                    .ifPresent(files -> files.entries()
                                            .forEach((name, list) ->
                                                    oldHashes.put(Requirement.normal(name), hashes(list))));
                        }
                    }),
                    path,
                    into);
            Optional<PythonManifest> manifest =
                    PythonManifest.at(Paths.in(Paths.folder(path), PythonManifest.FILE), into);
            into.file(path, format, manifest.flatMap(PythonManifest::subject), dependencies(manifest));
        }

        private List<Dependency> dependencies(Optional<PythonManifest> manifest) {
            Map<String, List<String>> keys = new LinkedHashMap<>();
            all.forEach(one ->
                    keys.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(one.key()));
            List<Dependency> linked = new ArrayList<>();
            for (Dependency one : all) {
                List<String> edges = needs.getOrDefault(one.key(), Set.of()).stream()
                        .flatMap(name -> keys.getOrDefault(name, List.of()).stream())
                        .toList();
                boolean part = one.origin().kind() == Origin.Kind.WORKSPACE;
                Dependency hashed =
                        one.hashes().isEmpty() ? one.hashed(oldHashes.getOrDefault(one.name(), List.of())) : one;
                linked.add(hashed.needing(part ? List.of() : edges));
            }
            Map<String, Scope> names =
                    new LinkedHashMap<>(manifest.map(PythonManifest::scopes).orElse(Map.of()));
            own.forEach((name, scope) -> names.merge(name, scope, Scope::or));
            Map<String, Scope> roots = new LinkedHashMap<>();
            names.forEach((name, scope) -> keys.getOrDefault(name, List.of()).forEach(key -> roots.put(key, scope)));
            if (grouped) {
                // The lock file itself says what each package is for.
                List<Dependency> direct = new ArrayList<>();
                linked.forEach(one -> direct.add(one.direct(roots.containsKey(one.key()))));
                return direct;
            }
            return roots.isEmpty() ? linked : ScopeSpread.over(linked, roots, Scope.RUNTIME);
        }

        private void entry(Mapping entry, int line) {
            String name = Requirement.normal(entry.text("name").orElse(""));
            if (name.isEmpty()) {
                return;
            }
            Dependency one = Dependency.of(Ecosystem.PYPI, name, new Place(path, line))
                    .direct(false)
                    .from(PythonSource.of(entry, Paths.folder(path)))
                    .hashed(hashesOf(entry));
            one = entry.text("version").map(one::decided).orElse(one);
            Optional<Scope> scope = scope(entry);
            grouped |= scope.isPresent();
            one = one.in(scope.orElse(Scope.RUNTIME));
            all.add(one);
            Set<String> edges = needs.computeIfAbsent(one.key(), any -> new LinkedHashSet<>());
            names(entry.get("dependencies"), edges);
            entry.mapping("optional-dependencies")
                    .ifPresent(groups -> groups.entries().values().forEach(list -> names(Optional.of(list), edges)));
            if (one.origin().kind() == Origin.Kind.WORKSPACE) {
                part(entry);
            }
        }

        /** uv writes the parts of the project as packages of their own, with what they ask for. */
        private void part(Mapping entry) {
            Set<String> asked = new LinkedHashSet<>();
            names(entry.get("dependencies"), asked);
            asked.forEach(name -> own.merge(name, Scope.RUNTIME, Scope::or));
            entry.mapping("optional-dependencies")
                    .ifPresent(groups -> groups.entries().values().forEach(list -> {
                        Set<String> some = new LinkedHashSet<>();
                        names(Optional.of(list), some);
                        some.forEach(name -> own.merge(name, Scope.OPTIONAL, Scope::or));
                    }));
            entry.mapping("dev-dependencies")
                    .ifPresent(groups -> groups.entries().forEach((group, list) -> {
                        Scope scope = PipRequirements.scope(group);
                        Set<String> some = new LinkedHashSet<>();
                        names(Optional.of(list), some);
                        some.forEach(
                                name -> own.merge(name, scope == Scope.RUNTIME ? Scope.DEVELOPMENT : scope, Scope::or));
                    }));
        }

        /** Poetry has a table by names, pdm a list of requirements, uv a list of tables. */
        private static void names(Optional<YamlValue> value, Set<String> names) {
            value.ifPresent(found -> {
                if (found instanceof Mapping table) {
                    table.entries().keySet().forEach(name -> names.add(Requirement.normal(name)));
                } else if (found instanceof YamlValue.Sequence list) {
                    for (YamlValue item : list.items()) {
                        if (item instanceof Scalar scalar) {
                            Requirement.read(scalar.written())
                                    .ifPresent(one -> names.add(Requirement.normal(one.name())));
                        } else if (item instanceof Mapping table) {
                            table.text("name").ifPresent(name -> names.add(Requirement.normal(name)));
                        }
                    }
                }
            });
        }

        private static Optional<Scope> scope(Mapping entry) {
            boolean optional = entry.text("optional").filter("true"::equals).isPresent();
            List<String> groups = new ArrayList<>();
            entry.items("groups").forEach(item -> groups.add(String.valueOf(item.plain())));
            entry.text("category").ifPresent(groups::add);
            return groups.stream()
                    .map(group -> group.equals("main") || group.equals("default")
                            ? optional ? Scope.OPTIONAL : Scope.RUNTIME
                            : PipRequirements.scope(group) == Scope.RUNTIME
                                    ? Scope.DEVELOPMENT
                                    : PipRequirements.scope(group))
                    .reduce(Scope::or);
        }

        private static List<Hash> hashesOf(Mapping entry) {
            List<Hash> hashes = new ArrayList<>();
            entry.get("files").ifPresent(files -> hashes.addAll(hashes(files)));
            entry.get("wheels").ifPresent(files -> hashes.addAll(hashes(files)));
            entry.mapping("sdist").flatMap(one -> one.text("hash")).ifPresent(one -> hashes.addAll(Hash.tagged(one)));
            return hashes;
        }

        private static List<Hash> hashes(YamlValue files) {
            List<Hash> hashes = new ArrayList<>();
            if (files instanceof YamlValue.Sequence list) {
                for (YamlValue item : list.items()) {
                    if (item instanceof Mapping file) {
                        file.text("hash").ifPresent(one -> hashes.addAll(Hash.tagged(one)));
                    }
                }
            }
            return hashes;
        }
    }
}
