package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The folders that hold the objects of a repository: its own, and those that it borrows from (gitrepository-layout). */
final class ObjectFolders {
    /** Git itself gives up past five. */
    private static final int DEEPEST = 5;

    private static final long LONGEST = 1 << 20;

    private ObjectFolders() {}

    /** The folders, the repository's own first, each once; one that is named and absent is left in for others to say. */
    static List<Path> of(Path own) {
        Set<Path> known = new LinkedHashSet<>();
        collect(own.toAbsolutePath().normalize(), 0, known);
        return new ArrayList<>(known);
    }

    private static void collect(Path folder, int depth, Set<Path> known) {
        if (!known.add(folder) || depth >= DEEPEST) {
            return;
        }
        for (String line : alternates(folder)) {
            try {
                Path other = folder.resolve(line).normalize();
                collect(other, depth + 1, known);
            } catch (InvalidPathException unusable) {
                known.add(folder.resolve("info").resolve("alternates"));
            }
        }
    }

    private static List<String> alternates(Path folder) {
        Path file = folder.resolve("info").resolve("alternates");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return List.of();
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of(file.toString());
        }
    }
}
