package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Ecosystem;
import org.limpide.scanner.manifest.dependency.Format;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Hash;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Scope;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** {@code Cargo.lock}; what is asked for, and what for, stands in the manifests of the workspace. */
final class CargoLock implements LockReader {

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> {
            List<Dependency> all = new ArrayList<>();
            Map<String, List<String>> needs = new LinkedHashMap<>();
            Faults.note(
                    TomlEntries.each(text, (container, key, line, value) -> {
                        if (container.equals("package") && value instanceof Mapping entry) {
                            Dependency one = dependency(entry, new Place(path, line));
                            all.add(one);
                            List<String> written = new ArrayList<>();
                            entry.items("dependencies").forEach(item -> written.add(String.valueOf(item.plain())));
                            needs.put(one.key(), written);
                        }
                    }),
                    path,
                    into);
            finish(path, all, needs, into);
        });
    }

    private static Dependency dependency(Mapping entry, Place place) {
        Dependency one = Dependency.of(Ecosystem.CARGO, entry.text("name").orElse(""), place)
                .direct(false)
                .from(origin(entry.text("source")))
                .hashed(entry.text("checksum")
                        .map(sum -> Hash.hex("sha256", sum))
                        .orElse(List.of()));
        return entry.text("version").map(one::decided).orElse(one);
    }

    /** Without a source it is a crate of the workspace, or one at a path. */
    private static Origin origin(Optional<String> source) {
        if (source.isEmpty()) {
            return Origin.workspace();
        }
        String written = source.get();
        // The index of crates.io is named by the repository that once held it.
        boolean usual = written.endsWith("github.com/rust-lang/crates.io-index") || written.contains("index.crates.io");
        return usual
                ? Origin.index()
                : Origin.of(written.startsWith("git+") ? Origin.Kind.SOURCES : Origin.Kind.INDEX, written);
    }

    private static void finish(String path, List<Dependency> all, Map<String, List<String>> needs, Gathering into) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        all.forEach(one ->
                versions.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(one.key()));
        List<Dependency> linked = new ArrayList<>();
        Map<String, Scope> asked = CargoManifests.asked(path, into);
        Map<String, Scope> roots = new LinkedHashMap<>();
        for (Dependency one : all) {
            List<String> keys = needs.getOrDefault(one.key(), List.of()).stream()
                    .flatMap(written -> keys(written, versions).stream())
                    .toList();
            boolean own = one.origin().kind() == Origin.Kind.WORKSPACE;
            linked.add(one.needing(own ? List.of() : keys));
            if (own) {
                keys.forEach(key -> roots.merge(
                        key, asked.getOrDefault(key.substring(0, key.lastIndexOf('@')), Scope.RUNTIME), Scope::or));
            }
        }
        Optional<Subject> subject = CargoManifests.subject(Paths.in(Paths.folder(path), "Cargo.toml"), into);
        into.file(path, Format.CARGO_LOCK, subject, ScopeSpread.over(linked, roots, Scope.RUNTIME));
    }

    /** A name, with its version and its source only where several are there. */
    private static List<String> keys(String written, Map<String, List<String>> versions) {
        String[] parts = written.split(" ", 3);
        return parts.length > 1 ? List.of(parts[0] + "@" + parts[1]) : versions.getOrDefault(parts[0], List.of());
    }

    static Set<Format> locks() {
        return Set.of(Format.CARGO_LOCK);
    }
}
