package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
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
import org.limpide.scanner.manifest.dependency.Trouble;
import org.limpide.scanner.manifest.tree.YamlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** {@code pnpm-lock.yaml}, versions 5 to 9 (pnpm/spec, lockfile). */
final class PnpmLock implements LockReader {
    private static final Map<String, Scope> SECTIONS = Map.of(
            "dependencies", Scope.RUNTIME,
            "optionalDependencies", Scope.OPTIONAL,
            "devDependencies", Scope.DEVELOPMENT);

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> new OneFile(path, into).read(text));
    }

    /** One file while it is read. */
    private static final class OneFile {
        private final String path;
        private final Gathering into;
        private final Map<String, Dependency> packages = new LinkedHashMap<>();
        private final Map<String, Set<String>> needs = new LinkedHashMap<>();
        private final Map<String, Scope> roots = new LinkedHashMap<>();
        private String version = "";

        OneFile(String path, Gathering into) {
            this.path = path;
            this.into = into;
        }

        void read(String text) {
            Faults.note(YamlEntries.each(text, Set.of("importers", "packages", "snapshots"), this::entry), path, into);
            if (!version.matches("[5-9](?:\\..*)?")) {
                into.trouble(Trouble.Kind.OTHER_FORMAT, path, 0, version);
            }
            Map<String, Dependency> known = new LinkedHashMap<>();
            packages.forEach((key, one) -> known.put(one.key(), one));
            List<Dependency> all = new ArrayList<>();
            known.forEach((key, one) -> all.add(one.needing(needs.getOrDefault(key, Set.of()).stream()
                    .filter(known::containsKey)
                    .toList())));
            Optional<NodeManifest> manifest = NodeManifest.at(Paths.in(Paths.folder(path), NodeManifest.FILE), into);
            into.file(
                    path,
                    Format.PNPM_LOCK,
                    manifest.flatMap(NodeManifest::subject),
                    ScopeSpread.over(all, roots, Scope.RUNTIME));
        }

        private void entry(String container, String key, int line, YamlValue value) {
            if (container.equals("importers") && value instanceof Mapping importer) {
                SECTIONS.forEach((section, scope) -> importer.mapping(section).ifPresent(all -> asked(all, scope)));
            } else if (container.equals("packages") && value instanceof Mapping entry) {
                one(key, line, entry);
            } else if (container.equals("snapshots") && value instanceof Mapping entry) {
                needs(PnpmKey.of(key).key(), entry);
            } else if (key.equals("lockfileVersion") && value instanceof Scalar scalar) {
                version = scalar.written();
            } else if (container.isEmpty() && SECTIONS.containsKey(key) && value instanceof Mapping all) {
                asked(all, SECTIONS.getOrDefault(key, Scope.RUNTIME));
            }
        }

        private void asked(Mapping all, Scope scope) {
            all.entries().forEach((name, value) -> {
                String chosen = value instanceof Mapping mapping
                        ? mapping.text("version").orElse("")
                        : String.valueOf(value.plain());
                if (!chosen.startsWith("link:")) {
                    roots.merge(PnpmKey.chosen(name, chosen).key(), scope, Scope::or);
                }
            });
        }

        private void one(String key, int line, Mapping entry) {
            PnpmKey read = PnpmKey.of(key);
            Mapping resolution = entry.mapping("resolution").orElse(new Mapping(Map.of(), Map.of(), entry.place()));
            String name = entry.text("name").orElse(read.name());
            String which = entry.text("version").orElse(read.version());
            Dependency one = Dependency.of(Ecosystem.NPM, name, new Place(path, line))
                    .hashed(resolution.text("integrity").map(Hash::integrity).orElse(List.of()))
                    .from(origin(resolution));
            packages.put(key, which.isEmpty() || which.contains("/") ? one : one.decided(which));
            needs(one.key().equals(read.key()) ? read.key() : packages.get(key).key(), entry);
        }

        private Origin origin(Mapping resolution) {
            Optional<Origin> sources = resolution.text("repo").map(repo -> Origin.of(Origin.Kind.SOURCES, repo));
            Optional<Origin> folder =
                    resolution.text("directory").map(target -> Origin.beside(Paths.folder(path), target));
            return sources.or(() -> folder)
                    .or(() -> resolution.text("tarball").map(address -> NpmEntry.origin(address, Paths.folder(path))))
                    .orElseGet(Origin::index);
        }

        private void needs(String key, Mapping entry) {
            Set<String> all = needs.computeIfAbsent(key, any -> new LinkedHashSet<>());
            for (String section : List.of("dependencies", "optionalDependencies")) {
                entry.mapping(section)
                        .ifPresent(some -> some.entries()
                                .forEach((name, value) -> all.add(PnpmKey.chosen(name, String.valueOf(value.plain()))
                                        .key())));
            }
        }
    }
}
