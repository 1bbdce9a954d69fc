package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.limpide.scanner.history.store.HashKind;

/** The index of a work tree (gitformat-index, versions 2 to 4), as far as it names submodules. */
final class IndexFile {
    private static final int MAGIC = 0x44495243;
    private static final long LONGEST = 512L << 20;
    /** Times, device and file number before the mode of an entry; owner and size after it. */
    private static final int BEFORE_MODE = 24;

    private static final int AFTER_MODE = 12;
    private static final int EXTENDED = 0x4000;
    private static final int SUBMODULE = 0160000;

    private final ByteBuffer bytes;
    private final int version;
    private final HashKind hash;
    private byte[] name = new byte[0];

    private IndexFile(ByteBuffer bytes, int version, HashKind hash) {
        this.bytes = bytes;
        this.version = version;
        this.hash = hash;
    }

    /** The paths of the submodules. */
    static Set<String> submodules(Path file, HashKind hash) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("larger than any index");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        try {
            int magic = bytes.getInt();
            int version = bytes.getInt();
            if (magic != MAGIC || version < 2 || version > 4) {
                throw new IOException("no index of a known version");
            }
            return new IndexFile(bytes, version, hash).read(bytes.getInt());
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            throw new IOException("damaged index", cutShort);
        }
    }

    private Set<String> read(int count) {
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int start = bytes.position();
            skip(BEFORE_MODE);
            int mode = bytes.getInt();
            skip(AFTER_MODE + hash.bytes());
            boolean extended = (bytes.getShort() & EXTENDED) != 0;
            if (version > 2 && extended) {
                skip(2);
            }
            readName();
            if (version < 4) {
                // One to eight NULs end the name; the first of them is read.
                skip((8 - (bytes.position() - start) % 8) % 8);
            }
            if (mode == SUBMODULE) {
                paths.add(new String(name, StandardCharsets.UTF_8));
            }
        }
        return paths;
    }

    /** Up to version 3 the whole name, later what differs from the one before. */
    private void readName() {
        int kept = version < 4 ? 0 : name.length - number();
        if (kept < 0) {
            throw new IllegalArgumentException("more taken from a name than there is");
        }
        int from = bytes.position();
        while (bytes.get() != 0) {
            // The position goes on.
        }
        int more = bytes.position() - 1 - from;
        name = Arrays.copyOf(name, kept + more);
        bytes.get(from, name, kept, more);
    }

    /** As the distance to the base of a delta (gitformat-pack, "offset encoding"). */
    private int number() {
        int b = bytes.get();
        int value = b & 127;
        while (b < 0 && value < 1 << 23) {
            b = bytes.get();
            value = ((value + 1) << 7) | (b & 127);
        }
        return value;
    }

    private void skip(int count) {
        bytes.position(bytes.position() + count);
    }
}
