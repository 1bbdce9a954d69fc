package org.limpide.scanner.manifest.lock;

import java.util.Optional;
import org.limpide.scanner.manifest.dependency.Origin;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Where a lock file of Python says that a package comes from. */
final class PythonSource {

    private PythonSource() {}

    static Origin of(Mapping entry, String folder) {
        // pdm writes the source beside the name.
        Optional<Origin> beside = entry.text("git")
                .map(git -> Origin.of(Origin.Kind.SOURCES, git))
                .or(() -> entry.text("url").map(url -> Origin.of(Origin.Kind.ARCHIVE, url)))
                .or(() -> entry.text("path").map(path -> path(path, folder)));
        return beside.or(() -> entry.mapping("source").map(source -> source(source, folder)))
                .orElseGet(Origin::index);
    }

    private static Origin source(Mapping source, String folder) {
        if (source.text("type").isPresent()) {
            return poetry(source, folder);
        }
        if (source.text("editable").isPresent() || source.text("virtual").isPresent()) {
            return Origin.workspace();
        }
        return source.text("git")
                .map(git -> Origin.of(Origin.Kind.SOURCES, git))
                .or(() -> source.text("url").map(url -> Origin.of(Origin.Kind.ARCHIVE, url)))
                .or(() -> source.text("registry").map(url -> Origin.of(Origin.Kind.INDEX, url)))
                .or(() -> source.text("directory").map(path -> path(path, folder)))
                .or(() -> source.text("path").map(path -> path(path, folder)))
                .orElseGet(Origin::index);
    }

    private static Origin poetry(Mapping source, String folder) {
        String url = source.text("url").orElse("");
        return switch (source.text("type").orElse("")) {
            case "git" -> Origin.of(Origin.Kind.SOURCES, url);
            case "url" -> Origin.of(Origin.Kind.ARCHIVE, url);
            case "directory", "file" -> path(url, folder);
            default -> Origin.of(Origin.Kind.INDEX, url);
        };
    }

    private static Origin path(String path, String folder) {
        return path.startsWith("file:") ? Origin.folder() : Origin.beside(folder, path);
    }
}
