package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** {@code Pipfile.lock}; what is asked for stands in the {@code Pipfile} beside it. */
final class PipenvLock implements LockReader {

    @Override
    public void read(String path, Gathering into) {
        into.text(path).ifPresent(text -> {
            List<Dependency> all = new ArrayList<>();
            Map<String, String> sources = new LinkedHashMap<>();
            Faults.note(
                    JsonEntries.each(text, Set.of("default", "develop"), (container, key, line, value) -> {
                        if (key.equals("_meta") && value instanceof Mapping meta) {
                            sources(meta, sources);
                        } else if (!container.isEmpty() && value instanceof Mapping entry) {
                            Scope scope = container.equals("default") ? Scope.RUNTIME : Scope.DEVELOPMENT;
                            all.add(dependency(key, entry, sources, new Place(path, line))
                                    .in(scope));
                        }
                    }),
                    path,
                    into);
            Optional<Set<String>> asked = asked(Paths.in(Paths.folder(path), "Pipfile"), into);
            List<Dependency> direct = all.stream()
                    .map(one -> one.direct(
                            asked.map(names -> names.contains(one.name())).orElse(true)))
                    .toList();
            into.file(path, Format.PIPENV_LOCK, Optional.empty(), direct);
        });
    }

    private static void sources(Mapping meta, Map<String, String> sources) {
        for (YamlValue item : meta.items("sources")) {
            if (item instanceof Mapping source) {
                sources.put(source.text("name").orElse(""), source.text("url").orElse(""));
            }
        }
    }

    private static Dependency dependency(String name, Mapping entry, Map<String, String> sources, Place place) {
        List<Hash> hashes = new ArrayList<>();
        entry.items("hashes").forEach(item -> hashes.addAll(Hash.tagged(String.valueOf(item.plain()))));
        Origin origin = entry.text("git")
                .map(git -> Origin.of(Origin.Kind.SOURCES, git))
                .or(() -> entry.text("file").map(Requirement::origin))
                .or(() -> entry.text("path").map(any -> Origin.workspace()))
                .or(() -> entry.text("index").map(sources::get).map(url -> Origin.of(Origin.Kind.INDEX, url)))
                .orElseGet(Origin::index);
        Dependency one = Dependency.of(Ecosystem.PYPI, Requirement.normal(name), place)
                .hashed(hashes)
                .from(origin);
        return entry.text("version")
                .filter(version -> version.startsWith("=="))
                .map(version -> one.decided(version.substring(2)))
                .orElse(one);
    }

    private static Optional<Set<String>> asked(String path, Gathering into) {
        Optional<String> text = into.project().text(path).filter(one -> one.length() < 4 * 1024 * 1024);
        if (text.isEmpty() || !(TomlEntries.whole(text.get()) instanceof TomlEntries.Whole.Read read)) {
            return Optional.empty();
        }
        Set<String> names = new java.util.HashSet<>();
        for (String section : List.of("packages", "dev-packages")) {
            read.top()
                    .mapping(section)
                    .ifPresent(all -> all.entries().keySet().forEach(name -> names.add(Requirement.normal(name))));
        }
        return Optional.of(names);
    }
}
