package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.limpide.scanner.manifest.dependency.Undecided;
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** {@code composer.lock}, and {@code composer.json} where there is none (Composer documentation, the composer.json schema). */
final class ComposerLock implements LockReader {
    private static final String MANIFEST = "composer.json";
    private static final Map<String, Scope> SECTIONS =
            Map.of("require", Scope.RUNTIME, "require-dev", Scope.DEVELOPMENT);

    private final Format format;

    ComposerLock(Format format) {
        this.format = format;
    }

    /** One line of a manifest. */
    private record Asked(String name, String range, Scope scope, int line) {}

    private record Manifest(Optional<Subject> subject, List<Asked> asked) {}

    @Override
    public void read(String path, Gathering into) {
        if (format == Format.COMPOSER_LOCK) {
            into.text(path).ifPresent(text -> lock(path, text, into));
        } else if (into.nearest(path, Set.of(Format.COMPOSER_LOCK))
                .filter(Paths.folder(path)::equals)
                .isEmpty()) {
            into.text(path).ifPresent(text -> manifest(path, text, into));
        }
    }

    private static void lock(String path, String text, Gathering into) {
        Map<String, Dependency> byName = new LinkedHashMap<>();
        Map<String, List<String>> needs = new LinkedHashMap<>();
        Faults.note(
                JsonEntries.each(text, Set.of("packages", "packages-dev"), (container, key, line, value) -> {
                    if (!container.isEmpty() && value instanceof Mapping entry) {
                        Scope scope = container.equals("packages") ? Scope.RUNTIME : Scope.DEVELOPMENT;
                        Dependency one =
                                dependency(entry, new Place(path, line)).in(scope);
                        byName.put(one.name().toLowerCase(Locale.ROOT), one);
                        needs.put(
                                one.key(),
                                entry.mapping("require")
                                        .map(all -> List.copyOf(all.entries().keySet()))
                                        .orElse(List.of()));
                    }
                }),
                path,
                into);
        Optional<Manifest> manifest =
                into.project().text(Paths.in(Paths.folder(path), MANIFEST)).map(json -> read(json, path, into, false));
        Set<String> asked = manifest.stream()
                .flatMap(one -> one.asked().stream())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toSet());
        List<Dependency> all = new ArrayList<>();
        byName.forEach((name, one) -> all.add(one.direct(manifest.isEmpty() || asked.contains(name))
                .needing(needs.getOrDefault(one.key(), List.of()).stream()
                        .map(need -> byName.get(need.toLowerCase(Locale.ROOT)))
                        .filter(java.util.Objects::nonNull)
                        .map(Dependency::key)
                        .toList())));
        into.file(path, Format.COMPOSER_LOCK, manifest.flatMap(Manifest::subject), all);
    }

    private static Dependency dependency(Mapping entry, Place place) {
        String version = entry.text("version").orElse("");
        List<String> licenses = new ArrayList<>();
        entry.items("license").forEach(item -> licenses.add(String.valueOf(item.plain())));
        Mapping none = new Mapping(Map.of(), Map.of(), entry.place());
        Mapping dist = entry.mapping("dist").orElse(none);
        Mapping source = entry.mapping("source").orElse(none);
        boolean onIndex = entry.text("notification-url").isPresent();
        Origin origin = dist.text("type").filter("path"::equals).isPresent()
                ? Origin.beside(Paths.folder(place.path()), dist.text("url").orElse(""))
                : onIndex
                        ? new Origin(
                                Origin.Kind.INDEX,
                                entry.text("notification-url").flatMap(Origin::hostOf))
                        : source.text("url")
                                .map(url -> Origin.of(Origin.Kind.SOURCES, url))
                                .or(() -> dist.text("url").map(url -> Origin.of(Origin.Kind.ARCHIVE, url)))
                                .orElseGet(Origin::index);
        Dependency one = Dependency.of(Ecosystem.COMPOSER, entry.text("name").orElse(""), place)
                .licensed(licenses)
                .from(origin)
                .hashed(dist.text("shasum").map(sum -> Hash.hex("sha1", sum)).orElse(List.of()));
        return version.isEmpty() ? one : one.decided(version);
    }

    private static Manifest read(String json, String path, Gathering into, boolean say) {
        List<Asked> asked = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        var fault = JsonEntries.each(json, SECTIONS.keySet(), (section, key, line, value) -> {
            if (section.isEmpty() && value instanceof Scalar scalar) {
                texts.put(key, scalar.written());
            } else if (!section.isEmpty() && key.contains("/")) {
                // Names without a vendor are PHP itself and its extensions.
                asked.add(new Asked(key, plain(value), SECTIONS.getOrDefault(section, Scope.RUNTIME), line));
            }
        });
        if (say) {
            Faults.note(fault, path, into);
        }
        Optional<Subject> subject = Optional.ofNullable(texts.get("name"))
                .map(name -> new Subject(Ecosystem.COMPOSER, name, Optional.ofNullable(texts.get("version"))));
        return new Manifest(subject, asked);
    }

    private static String plain(YamlValue value) {
        return value instanceof Scalar scalar ? scalar.written() : "";
    }

    private static void manifest(String path, String json, Gathering into) {
        Manifest manifest = read(json, path, into, true);
        List<Dependency> all = new ArrayList<>();
        for (Asked asked : manifest.asked()) {
            Dependency one = Dependency.of(Ecosystem.COMPOSER, asked.name(), new Place(path, asked.line()))
                    .in(asked.scope());
            boolean exact = NpmEntry.VERSION.matcher(asked.range()).matches();
            all.add(exact ? one.decided(asked.range()) : one.open(Undecided.range(asked.range())));
        }
        into.file(path, Format.COMPOSER_MANIFEST, manifest.subject(), all);
    }
}
