package org.limpide.scanner.cli;

import java.nio.file.Path;

/** The one folder that limpide keeps on a machine, by the XDG Base Directory Specification, 0.8. */
final class CacheFolder {

    private CacheFolder() {}

    /** {@code $XDG_CACHE_HOME/limpide}, or {@code ~/.cache/limpide}; a relative value counts as unset, as specified. */
    static Path of() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || !Path.of(configured).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("limpide");
    }
}
