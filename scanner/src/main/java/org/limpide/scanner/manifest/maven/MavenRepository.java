package org.limpide.scanner.manifest.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A place with models of published artifacts. */
@FunctionalInterface
public interface MavenRepository {
    /** A model is written by people; what is longer is something else. */
    int LARGEST = 4 * 1024 * 1024;

    /** The text of a model; nothing where it is not there. */
    Optional<String> pom(Coordinates of);

    /** None. */
    static MavenRepository none() {
        return any -> Optional.empty();
    }

    /** A local repository of this machine, laid as Maven lays it; it is read only, and nothing is fetched. */
    static MavenRepository of(Path folder) {
        return of -> {
            if (!of.isSafe()) {
                return Optional.empty();
            }
            Path file = folder.resolve(of.group().replace('.', '/'))
                    .resolve(of.artifact())
                    .resolve(of.version())
                    .resolve(of.artifact() + "-" + of.version() + ".pom");
            try {
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST
                        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        : Optional.empty();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        };
    }
}
