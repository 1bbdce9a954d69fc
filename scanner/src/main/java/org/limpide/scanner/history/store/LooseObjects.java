package org.limpide.scanner.history.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** The objects of one folder that stand in files of their own. Thread-safe. */
final class LooseObjects {
    private static final int LONGEST_HEADER = 32;
    private final Path folder;
    private final HashKind kind;

    LooseObjects(Path folder, HashKind kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /** An object's header and the stream of its content, to be closed. */
    record Opened(ObjectKind kind, long size, InputStream content) {}

    /** Adds the ids that begin with a byte. */
    void addIds(int first, Set<String> ids) throws IOException {
        String two = HexFormat.of().toHexDigits((byte) first);
        Path inner = folder.resolve(two);
        if (!Files.isDirectory(inner)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inner)) {
            for (Path file : files) {
                String id = two + file.getFileName();
                if (kind.isId(id) && Files.isRegularFile(file)) {
                    ids.add(id);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** The folder of the ids that begin with a byte. */
    String name(int first) {
        return folder.resolve(HexFormat.of().toHexDigits((byte) first)).toString();
    }

    boolean has(String id) {
        return Files.isRegularFile(file(id));
    }

    private Path file(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    /** Opens an object; nothing where its header is damaged. */
    Optional<Opened> open(String id) throws IOException {
        InputStream stream =
                new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file(id)), 16 * 1024));
        try {
            StringBuilder header = new StringBuilder();
            int b = stream.read();
            while (b > 0 && header.length() < LONGEST_HEADER) {
                header.append((char) b);
                b = stream.read();
            }
            Optional<Opened> opened = b == 0 ? parsed(header.toString(), stream) : Optional.empty();
            if (opened.isEmpty()) {
                stream.close();
            }
            return opened;
        } catch (IOException damaged) {
            stream.close();
            throw damaged;
        }
    }

    private static Optional<Opened> parsed(String header, InputStream stream) {
        int space = header.indexOf(' ');
        String digits = header.substring(space + 1);
        if (space < 1 || !digits.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ObjectKind.of(header.substring(0, space)).map(kind -> new Opened(kind, Long.parseLong(digits), stream));
    }

    /** The header of an object as it is hashed. */
    static byte[] header(ObjectKind kind, long size) {
        return (kind.word() + " " + size + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}
