package org.limpide.scanner.manifest.dependency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of one repository, or of one folder; an implementation never leaves it. */
public interface ProjectFiles {

    /** Paths of its files, with {@code /}, sorted. */
    List<String> paths();

    /** The text of a file; nothing where there is none, or where it cannot be read as text. */
    Optional<String> text(String path);

    /** Files in memory. */
    static ProjectFiles of(Map<String, String> texts) {
        TreeMap<String, String> sorted = new TreeMap<>(texts);
        return new ProjectFiles() {
            @Override
            public List<String> paths() {
                return List.copyOf(sorted.keySet());
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(sorted.get(path));
            }
        };
    }
}
