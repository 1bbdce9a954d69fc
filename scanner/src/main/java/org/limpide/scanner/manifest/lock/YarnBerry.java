package org.limpide.scanner.manifest.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.limpide.scanner.manifest.dependency.Dependency;
import org.limpide.scanner.manifest.dependency.Gathering;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.manifest.dependency.Paths;
import org.limpide.scanner.manifest.tree.YamlEntries;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * {@code yarn.lock} of yarn 2 and later: YAML. Its checksums are of archives that yarn makes itself, not of what the index
 * gives, and so are no hashes of the package.
 */
final class YarnBerry {

    private YarnBerry() {}

    static List<YarnLock.Row> read(String path, String text, Gathering into) {
        List<YarnLock.Row> rows = new ArrayList<>();
        Faults.note(
                YamlEntries.each(text, Set.of(), (container, key, line, value) -> {
                    if (value instanceof Mapping entry
                            && entry.text("resolution").isPresent()) {
                        rows.add(row(path, key, line, entry));
                    }
                }),
                path,
                into);
        return rows;
    }

    private static YarnLock.Row row(String path, String key, int line, Mapping entry) {
        String resolution = entry.text("resolution").orElse("");
        int at = resolution.indexOf('@', 1);
        String name = at < 0 ? resolution : resolution.substring(0, at);
        String reference = at < 0 ? "" : resolution.substring(at + 1);
        Dependency one = YarnLock.dependency(name, path, line)
                .decided(entry.text("version").orElse(""))
                .from(origin(reference, Paths.folder(path)));
        List<String> needs = new ArrayList<>();
        entry.mapping("dependencies")
                .ifPresent(all -> all.entries().forEach((need, range) -> {
                    String written = String.valueOf(range.plain());
                    needs.add(need + "@" + written);
                    if (!written.contains(":")) {
                        needs.add(need + "@npm:" + written);
                    }
                }));
        return new YarnLock.Row(one, List.of(key.split(",\\s*", -1)), needs);
    }

    private static Origin origin(String reference, String folder) {
        if (reference.startsWith("workspace:")) {
            return Origin.workspace();
        }
        return reference.startsWith("npm:") || reference.startsWith("patch:")
                ? Origin.index()
                : NpmEntry.origin(reference, folder);
    }
}
