package org.limpide.scanner.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The few files of a Git folder that are read before JGit is trusted with it (gitrepository-layout). */
final class GitFolder {
    private static final int LONGEST_LINK = 16 * 1024;

    /** What JGit opens by name; a device or a pipe in their place would never end. */
    private static final List<String> PLAIN_FILES = List.of(
            "HEAD",
            "config",
            "index",
            "packed-refs",
            "shallow",
            "info/exclude",
            "info/attributes",
            "objects/info/alternates");

    private GitFolder() {}

    /** Whether a folder is the Git folder of a repository, be its HEAD broken or absent. */
    static boolean is(Path folder) {
        if (Files.isRegularFile(folder.resolve("commondir"))) {
            return Files.exists(folder.resolve("HEAD")) && is(common(folder));
        }
        boolean refs = Files.isDirectory(folder.resolve("refs")) || Files.isDirectory(folder.resolve("reftable"));
        boolean head = Files.exists(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(folder.resolve("config"));
        return refs && head && Files.isDirectory(folder.resolve("objects"));
    }

    /** The folder with objects and refs: another one where this is a linked work tree's. */
    static Path common(Path gitDir) {
        Path pointer = gitDir.resolve("commondir");
        if (!Files.isRegularFile(pointer)) {
            return gitDir;
        }
        return line(pointer).flatMap(text -> resolved(gitDir, text)).orElse(gitDir);
    }

    /** Where a {@code .git} file leads, if it leads to a repository. */
    static Optional<Path> linked(Path gitFile) {
        Path folder = gitFile.resolveSibling("");
        return line(gitFile)
                .filter(text -> text.startsWith("gitdir:"))
                .flatMap(text ->
                        resolved(folder, text.substring("gitdir:".length()).strip()))
                .filter(GitFolder::is);
    }

    /** The first of the files that JGit would open which is no plain file. */
    static Optional<Path> strangeFile(Path gitDir) {
        for (Path folder : List.of(gitDir, common(gitDir))) {
            for (String name : PLAIN_FILES) {
                Path file = folder.resolve(name);
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> resolved(Path folder, String text) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST_LINK), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
