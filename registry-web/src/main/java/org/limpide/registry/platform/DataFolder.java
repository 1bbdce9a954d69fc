package org.limpide.registry.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder where a process keeps its files; nobody else on the machine may read it. */
public final class DataFolder {
    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private final Path root;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        folder(this.root);
    }

    /** The folder of that name, made if it is absent. */
    public Path folder(String name) {
        return folder(root.resolve(name));
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path, owner("rwx------"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Writes a file that its owner alone may read; a reader sees the old bytes or the new ones, never a part. */
    public Path writePrivate(String name, byte[] bytes) {
        return write(name, bytes, "rw-------");
    }

    /** Writes a file that is meant for others, as whole as a private one. */
    public Path writeShared(String name, byte[] bytes) {
        return write(name, bytes, "rw-r--r--");
    }

    private Path write(String name, byte[] bytes, String permissions) {
        Path target = root.resolve(name);
        try {
            Path parent = folder(target.resolveSibling("."));
            Path temporary = Files.createTempFile(parent, "new", ".tmp", owner("rw-------"));
            Files.write(temporary, bytes);
            if (POSIX) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(permissions));
            }
            return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        Set<java.nio.file.attribute.PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)} : new FileAttribute<?>[0];
    }
}
