package org.limpide.scanner.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes changes below a folder. Nothing that stands is overwritten, and no link leads out of the folder (CWE-59, CWE-367). */
public final class ChangeWriter {
    private final Path folder;

    /** A writer for a folder that is there. */
    public ChangeWriter(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /** Why something was not written. */
    public enum Trouble {
        /** Something of that name has come since the proposal. */
        STANDS,
        /** The file is no longer what the proposal read. */
        CHANGED,
        /** The folder of the file is a link, or no folder. */
        LINK,
        /** Rights or space are lacking. */
        UNWRITABLE
    }

    /**
     * What was not written.
     *
     * @param path from the top of the folder
     */
    public record Unwritten(String path, Trouble trouble) {}

    /** Writes all that can be written; what cannot is told. */
    public List<Unwritten> write(List<Change> changes) {
        List<Unwritten> unwritten = new ArrayList<>();
        for (Change change : changes) {
            try {
                write(change);
            } catch (FileAlreadyExistsException there) {
                unwritten.add(new Unwritten(change.path(), Trouble.STANDS));
            } catch (Refused refused) {
                unwritten.add(new Unwritten(change.path(), refused.trouble));
            } catch (IOException failed) {
                unwritten.add(new Unwritten(change.path(), Trouble.UNWRITABLE));
            }
        }
        return unwritten;
    }

    private void write(Change change) throws IOException {
        Path file = folder.resolve(change.path());
        Path parent = file.resolveSibling("");
        if (change instanceof Change.NewFile) {
            Files.createDirectories(parent);
        }
        if (!parent.toRealPath().equals(parent.normalize())) {
            throw new Refused(Trouble.LINK);
        }
        if (change instanceof Change.Insertion insertion) {
            replace(file, insertion);
        } else {
            create(file, change.bytes());
        }
    }

    /** A file of which the writing failed half-way is taken away again: it was not there before. */
    private static void create(Path file, byte[] bytes) throws IOException {
        Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static void replace(Path file, Change.Insertion change) throws IOException {
        byte[] before = change.before().getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Arrays.equals(Files.readAllBytes(file), before)) {
            throw new Refused(Trouble.CHANGED);
        }
        exchange(file, change.bytes());
    }

    /** The whole file is made aside, with the rights of the other, and takes its place at once: it is never half written. */
    public static void exchange(Path file, byte[] bytes) throws IOException {
        Path aside = Files.createTempFile(file.resolveSibling(""), ".limpide-", ".tmp");
        try {
            Files.write(aside, bytes);
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights != null) {
                Files.setPosixFilePermissions(aside, rights.readAttributes().permissions());
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        Refused(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }
    }
}
