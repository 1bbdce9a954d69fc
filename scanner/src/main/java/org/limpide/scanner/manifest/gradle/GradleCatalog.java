package org.limpide.scanner.manifest.gradle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.lock.Faults;
import org.limpide.scanner.manifest.tree.TomlEntries;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/**
 * A version catalogue (Gradle documentation, version catalogs: the TOML format).
 *
 * @param aliases what scripts write for a library, as {@code libs.group.name}, with its coordinates
 * @param bundles what scripts write for several libraries, with theirs
 */
record GradleCatalog(Map<String, GradleUse.Written> aliases, Map<String, List<String>> bundles) {
    private static final int LARGEST = 2 * 1024 * 1024;

    /** What scripts write for a name: signs between words become dots. */
    static String accessor(String name) {
        return name.replace('-', '.').replace('_', '.');
    }

    static GradleCatalog read(String path, Gathering into) {
        Map<String, GradleUse.Written> aliases = new LinkedHashMap<>();
        Map<String, List<String>> bundles = new LinkedHashMap<>();
        Optional<String> text = into.text(path).filter(one -> one.length() < LARGEST);
        if (text.isEmpty()) {
            return new GradleCatalog(aliases, bundles);
        }
        TomlEntries.Whole whole = TomlEntries.whole(text.get());
        if (whole instanceof TomlEntries.Whole.Broken broken) {
            Faults.note(Optional.of(broken.fault()), path, into);
            return new GradleCatalog(aliases, bundles);
        }
        Mapping top = ((TomlEntries.Whole.Read) whole).top();
        Map<String, YamlValue> versions =
                top.mapping("versions").map(Mapping::entries).orElse(Map.of());
        String prefix = Paths.name(path).replace(".versions.toml", "") + ".";
        List<String> lines = text.get().lines().toList();
        top.mapping("libraries")
                .ifPresent(all -> all.entries().forEach((name, value) -> {
                    Place place = new Place(path, line(lines, name));
                    library(value, versions, place).ifPresent(one -> aliases.put(prefix + accessor(name), one));
                }));
        top.mapping("bundles")
                .ifPresent(all -> all.entries().forEach((name, value) -> {
                    List<String> names = new ArrayList<>();
                    if (value instanceof YamlValue.Sequence list) {
                        list.items().forEach(item -> names.add(prefix + accessor(String.valueOf(item.plain()))));
                    }
                    bundles.put(prefix + "bundles." + accessor(name), names);
                }));
        return new GradleCatalog(aliases, bundles);
    }

    private static int line(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripLeading();
            if (line.startsWith(name)
                    && line.substring(name.length()).stripLeading().startsWith("=")
                    && (line.contains(":") || line.contains("module") || line.contains("group"))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<GradleUse.Written> library(YamlValue value, Map<String, YamlValue> versions, Place place) {
        if (value instanceof Scalar scalar) {
            String[] parts = scalar.written().split(":", 3);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(
                            new GradleUse.Written(parts[0] + ":" + parts[1], parts.length > 2 ? parts[2] : "", place));
        }
        if (!(value instanceof Mapping table)) {
            return Optional.empty();
        }
        Optional<String> name = table.text("module")
                .or(() ->
                        table.text("group").flatMap(group -> table.text("name").map(one -> group + ":" + one)));
        String version = table.mapping("version")
                .flatMap(rich -> rich.text("ref")
                        .flatMap(ref -> version(versions.get(ref)))
                        .or(() -> version(rich)))
                .or(() -> table.text("version"))
                .orElse("");
        return name.map(one -> new GradleUse.Written(one, version, place));
    }

    private static Optional<String> version(@org.jspecify.annotations.Nullable YamlValue value) {
        if (value instanceof Mapping rich) {
            return rich.text("strictly").or(() -> rich.text("require")).or(() -> rich.text("prefer"));
        }
        return value instanceof Scalar scalar ? Optional.of(scalar.written()) : Optional.empty();
    }
}
