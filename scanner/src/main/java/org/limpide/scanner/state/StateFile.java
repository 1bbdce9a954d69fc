package org.limpide.scanner.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of sections. Before each one stand its length and a checksum over the name of the file, the number of the section
 * and its bytes: HMAC-SHA-256 (RFC 2104) where there is a key, SHA-256 otherwise. Sections are read one by one, since the
 * first one is often all that is needed.
 */
final class StateFile {
    private static final byte[] MAGIC = "LIMPIDE\n".getBytes(StandardCharsets.US_ASCII);
    /** Changes when a file that is written today would be misread. */
    private static final int VERSION = 1;

    private static final int CHECKSUM = 32;
    private static final int BLOCK = 64;
    private static final int LARGEST = 512 << 20;

    private final Path path;
    private final byte[] key;

    StateFile(Path path, byte[] key) {
        this.path = path;
        this.key = key.clone();
    }

    /** What is wrong with a file. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final StateTrouble trouble;

        Unusable(StateTrouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        StateTrouble trouble() {
            return trouble;
        }
    }

    /** Reads the first sections, so many of them; none where there is no file. */
    List<byte[]> read(int sections) throws IOException, Unusable {
        List<byte[]> read = new ArrayList<>();
        if (!Files.exists(path)) {
            return read;
        }
        try (SeekableByteChannel in = Files.newByteChannel(path)) {
            byte[] head = bytes(in, MAGIC.length + 4);
            ByteBuffer version = ByteBuffer.wrap(head, MAGIC.length, 4);
            if (!MessageDigest.isEqual(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
                throw new Unusable(StateTrouble.FOREIGN);
            }
            if (version.getInt() != VERSION) {
                throw new Unusable(StateTrouble.OTHER_VERSION);
            }
            for (int i = 0; i < sections; i++) {
                int length = ByteBuffer.wrap(bytes(in, 4)).getInt();
                byte[] checksum = bytes(in, CHECKSUM);
                byte[] section = bytes(in, length);
                if (!MessageDigest.isEqual(checksum, checksum(i, section))) {
                    throw new Unusable(StateTrouble.DAMAGED);
                }
                read.add(section);
            }
        }
        return read;
    }

    private static byte[] bytes(SeekableByteChannel in, int count) throws IOException, Unusable {
        if (count < 0 || count > LARGEST || count > in.size() - in.position()) {
            throw new Unusable(StateTrouble.DAMAGED);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new Unusable(StateTrouble.DAMAGED);
            }
        }
        return bytes.array();
    }

    /** Writes the file aside, for its owner alone, and then puts it in the place of the one before. */
    void write(List<byte[]> sections) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".limpide-", ".new");
        try {
            try (SeekableByteChannel out = Files.newByteChannel(aside, StandardOpenOption.WRITE)) {
                put(out, ByteBuffer.allocate(MAGIC.length + 4).put(MAGIC).putInt(VERSION));
                for (int i = 0; i < sections.size(); i++) {
                    byte[] section = sections.get(i);
                    put(
                            out,
                            ByteBuffer.allocate(4 + CHECKSUM)
                                    .putInt(section.length)
                                    .put(checksum(i, section)));
                    out.write(ByteBuffer.wrap(section));
                }
            }
            move(aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void put(SeekableByteChannel out, ByteBuffer bytes) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void move(Path aside) throws IOException {
        try {
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private byte[] checksum(int number, byte[] section) {
        byte[] named = new Digest()
                .text(String.valueOf(path.getFileName()))
                .number(number)
                .bytes(section)
                .value();
        if (key.length == 0) {
            return named;
        }
        byte[] block = Arrays.copyOf(key.length > BLOCK ? Digest.of(key) : key, BLOCK);
        return Digest.of(padded(block, 0x5C), Digest.of(padded(block, 0x36), named));
    }

    private static byte[] padded(byte[] block, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }
}
