package org.limpide.registry.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.limpide.registry.platform.DataFolder;
import org.limpide.registry.platform.Digests;
import org.springframework.stereotype.Component;

/** The reports as they came, compressed, under the SHA-256 of what they say. A body goes to disk as it arrives. */
@Component
class Inbox {
    /** 64 MiB, compressed or not: the largest report that is read. */
    static final long LARGEST = 64L << 20;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path folder;

    Inbox(DataFolder data) {
        this.folder = data.folder("reports");
    }

    /** What came of a body. */
    sealed interface Result {}

    /** It is on disk; digest and size are those of the report, not of its compressed form. */
    record Received(String sha256, long size) implements Result {}

    record TooLarge() implements Result {}

    record NotGzip() implements Result {}

    /** Keeps a body; recognises gzip (RFC 1952) by its first bytes, whatever the headers say. */
    Result keep(InputStream body) throws IOException {
        Path temporary = Files.createTempFile(folder, "incoming", ".tmp");
        try {
            return copy(new BufferedInputStream(body, BUFFER), temporary);
        } catch (ZipException | EOFException damaged) {
            return new NotGzip();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Result copy(BufferedInputStream body, Path temporary) throws IOException {
        MessageDigest digest = Digests.newSha256();
        long size = 0;
        try (InputStream plain = new DigestInputStream(plain(body), digest);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    return new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Files.move(temporary, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Received(sha256, size);
    }

    private static InputStream plain(BufferedInputStream body) throws IOException {
        body.mark(2);
        int magic = body.read() << 8 | body.read();
        body.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(body, BUFFER) : body;
    }

    /** The bytes of a report that was received. */
    byte[] read(String sha256) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(sha256)), BUFFER)) {
            return in.readAllBytes();
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".json.gz");
    }
}
