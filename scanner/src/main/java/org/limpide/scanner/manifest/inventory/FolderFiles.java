package org.limpide.scanner.manifest.inventory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.manifest.dependency.ProjectFiles;

/** The files of a folder of this machine that is no repository; links are not followed. */
public final class FolderFiles implements ProjectFiles {
    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int MOST_FILES = 500_000;
    private static final int DEEPEST = 200;

    private final TreeMap<String, Path> files = new TreeMap<>();

    private FolderFiles() {}

    /** Lists the files below a folder; what may not be listed is passed over. */
    public static FolderFiles of(Path folder) throws IOException {
        FolderFiles all = new FolderFiles();
        Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                String name = String.valueOf(at.getFileName());
                return name.equals(".git") || name.equals("node_modules")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    all.files.put(folder.relativize(file).toString().replace('\\', '/'), file);
                }
                return all.files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** In UTF-8, as build tools write; what is no UTF-8 is read as ISO-8859-1 where it holds no NUL. */
    @Override
    public Optional<String> text(String path) {
        Path file = files.get(path);
        try {
            if (file == null || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                return Optional.of(StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString())
                        .filter(text -> text.indexOf('\0') < 0);
            } catch (CharacterCodingException other) {
                return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1))
                        .filter(text -> text.indexOf('\0') < 0);
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
