package org.limpide.scanner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.yaml.YamlFile;

/**
 * A sheet that a command was asked about.
 *
 * @param name as it may be printed
 * @param bytes at most one more than are taken
 */
@SuppressWarnings("ArrayRecordComponent")
record SheetFile(String name, byte[] bytes) {
    /** Where a repository has its sheet. */
    static final String USUAL = "algorithme.yml";

    private static final String STANDARD_INPUT = "-";

    /** A file, the usual one of a folder, or standard input; empty, with a message, where it cannot be read. */
    static Optional<SheetFile> of(Terminal terminal, String argument) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                return Optional.of(new SheetFile(argument, System.in.readNBytes(YamlFile.MOST_BYTES + 1)));
            }
            Path given = Path.of(argument);
            Path file = Files.isDirectory(given) ? given.resolve(USUAL) : given;
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(
                        new SheetFile(Printable.of(file.toString()), in.readNBytes(YamlFile.MOST_BYTES + 1)));
            }
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain("sheet.unreadable", Map.of("path", Printable.of(argument)));
            return Optional.empty();
        }
    }
}
