package org.limpide.scanner.source;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.history.store.HashKind;
import org.limpide.scanner.history.store.NameText;

/** The index of a work tree (gitformat-index, versions 2 to 4). */
final class IndexFile {
    private static final int MAGIC = 0x44495243;
    private static final long LONGEST = 512L << 20;
    /** Times, device and file number before the mode of an entry; owner and size after it. */
    private static final int BEFORE_MODE = 24;

    private static final int AFTER_MODE = 12;
    private static final int EXTENDED = 0x4000;
    private static final int SUBMODULE = 0160000;
    /** In the second word of flags: a name that was announced with git-add -N, without content yet. */
    private static final int INTENT_TO_ADD = 0x2000;
    /** The entries stand in another file, which the rest of them changes. */
    private static final int SPLIT_INDEX = 0x6c696e6b;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final int version;
    private final HashKind hash;
    private byte[] name = new byte[0];

    private IndexFile(byte[] file, ByteBuffer bytes, int version, HashKind hash) {
        this.file = file;
        this.bytes = bytes;
        this.version = version;
        this.hash = hash;
    }

    /**
     * An entry.
     *
     * @param path bytes of the path, each as a character
     * @param mode as in a tree
     * @param id of the file, or of the tree of a folder that is left out of the work tree
     * @param intended whether the next commit leaves it out, since it has no content yet
     */
    record Entry(String path, int mode, String id, boolean intended) {}

    /** The paths of the submodules. */
    static Set<String> submodules(Path file, HashKind hash) throws IOException {
        return read(file, hash, false).stream()
                .filter(entry -> entry.mode() == SUBMODULE)
                .map(entry -> NameText.of(entry.path().getBytes(StandardCharsets.ISO_8859_1)))
                .collect(Collectors.toSet());
    }

    /** All entries, those of unfinished merges included; what cannot be understood wholly is damaged. */
    static List<Entry> entries(Path file, HashKind hash) throws IOException {
        return read(file, hash, true);
    }

    private static List<Entry> read(Path file, HashKind hash, boolean whole) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("larger than any index");
        }
        byte[] content = Files.readAllBytes(file);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            int magic = bytes.getInt();
            int version = bytes.getInt();
            if (magic != MAGIC || version < 2 || version > 4) {
                throw new IOException("no index of a known version");
            }
            IndexFile index = new IndexFile(content, bytes, version, hash);
            List<Entry> entries = index.read(bytes.getInt());
            if (whole) {
                index.extensions();
            }
            return entries;
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            throw new IOException("damaged index", cutShort);
        }
    }

    private List<Entry> read(int count) {
        List<Entry> entries = new ArrayList<>();
        byte[] id = new byte[hash.bytes()];
        for (int i = 0; i < count; i++) {
            int start = bytes.position();
            skip(BEFORE_MODE);
            int mode = bytes.getInt();
            skip(AFTER_MODE);
            bytes.get(id);
            boolean extended = (bytes.getShort() & EXTENDED) != 0;
            boolean intended = version > 2 && extended && (bytes.getShort() & INTENT_TO_ADD) != 0;
            readName();
            if (version < 4) {
                // One to eight NULs end the name; the first of them is read.
                skip((8 - (bytes.position() - start) % 8) % 8);
            }
            entries.add(new Entry(
                    new String(name, StandardCharsets.ISO_8859_1),
                    mode,
                    HexFormat.of().formatHex(id),
                    intended));
        }
        return entries;
    }

    /** Up to the checksum at the end. */
    private void extensions() throws IOException {
        while (bytes.remaining() > hash.bytes()) {
            if (bytes.getInt() == SPLIT_INDEX) {
                throw new IOException("split index");
            }
            skip(bytes.getInt());
        }
        byte[] end = new byte[hash.bytes()];
        bytes.get(end);
        byte[] sum = hash.checksum(file, file.length - end.length);
        // Git writes zeros where it was told to save the time.
        if (!Arrays.equals(end, sum) && !Arrays.equals(end, new byte[end.length])) {
            throw new IOException("damaged index");
        }
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
