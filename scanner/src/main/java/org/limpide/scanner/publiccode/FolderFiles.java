package org.limpide.scanner.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The files below a folder; neither a link nor {@code ..} leads out of it (CWE-22, CWE-59). */
record FolderFiles(Path folder) implements RepositoryFiles {

    @Override
    public Optional<byte[]> beginning(String path, int most) {
        return inside(path).flatMap(file -> read(file, most));
    }

    private Optional<Path> inside(String path) {
        try {
            Path file = folder;
            for (Path part : Path.of(path)) {
                file = file.resolve(part);
                if (part.toString().equals("..") || Files.isSymbolicLink(file)) {
                    return Optional.empty();
                }
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most));
        } catch (IOException unreadable) {
            return Optional.of(UNKNOWN);
        }
    }
}
