package org.limpide.scanner.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below {@code refs} (gitrepository-layout), each of which ought to hold a ref. */
final class LooseRefs {
    /** What stands for those that cannot be listed. */
    static final String ALL = "refs/";

    private static final int DEEPEST = 32;

    private LooseRefs() {}

    /** Their full names, in order; {@link #ALL} alone where they cannot be listed. */
    static List<String> names(Path commonDir) {
        Path refs = commonDir.resolve("refs");
        if (!Files.isDirectory(refs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(refs, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> commonDir.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(ALL);
        }
    }
}
