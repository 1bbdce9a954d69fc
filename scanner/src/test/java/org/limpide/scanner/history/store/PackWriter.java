package org.limpide.scanner.history.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes packs with their indexes just as a test asks for them, sound or not (gitformat-pack). */
public final class PackWriter {
    private static final int MAGIC = 0x5041434b;
    private static final int INDEX_MAGIC = 0xff744f63;

    private final HashKind hash;
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final List<Row> rows = new ArrayList<>();
    private boolean wide;

    /** What an index says of an entry. */
    public static final class Row {
        private final byte[] id;
        private final long offset;
        private final int checksum;

        public Row(byte[] id, long offset, int checksum) {
            this.id = id.clone();
            this.offset = offset;
            this.checksum = checksum;
        }

        /** Not to be changed. */
        public byte[] id() {
            return id;
        }

        public long offset() {
            return offset;
        }
    }

    public PackWriter(HashKind hash) {
        this.hash = hash;
    }

    /** Lets the index write all offsets with eight bytes. */
    public PackWriter wideOffsets() {
        wide = true;
        return this;
    }

    /** Where the next entry will begin. */
    public long next() {
        return 12L + entries.size();
    }

    /** The entries so far, to be changed where an index shall lie. */
    public List<Row> rows() {
        return rows;
    }

    /** Adds an object whole; gives where it begins. */
    public long whole(ObjectKind kind, byte[] content) {
        return raw(kind.code(), content.length, new byte[0], deflated(content), id(kind, content));
    }

    /** Adds a delta that says how far before it its base begins. */
    public long offsetDelta(long base, byte[] delta, byte[] id) {
        return raw(Pack.OFFSET_DELTA, delta.length, distance(next() - base), deflated(delta), id);
    }

    /** Adds a delta that names its base. */
    public long refDelta(byte[] base, byte[] delta, byte[] id) {
        return raw(Pack.REF_DELTA, delta.length, base, deflated(delta), id);
    }

    /**
     * Adds any entry.
     *
     * @param size that its header declares
     * @param base what stands between header and stream
     */
    public long raw(int type, long size, byte[] base, byte[] stream, byte[] id) {
        long offset = next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = size >>> 4;
        int first = (type << 4) | (int) (size & 15);
        while (rest != 0) {
            out.write(first | 128);
            first = (int) (rest & 127);
            rest >>>= 7;
        }
        out.write(first);
        out.writeBytes(base);
        out.writeBytes(stream);
        CRC32 checksum = new CRC32();
        checksum.update(out.toByteArray());
        entries.writeBytes(out.toByteArray());
        rows.add(new Row(id, offset, (int) checksum.getValue()));
        return offset;
    }

    /** The id of an object. */
    public byte[] id(ObjectKind kind, byte[] content) {
        return hash.id(kind, content, content.length);
    }

    /** The bytes of the pack. */
    public byte[] pack() {
        ByteBuffer out = ByteBuffer.allocate(12 + entries.size());
        out.putInt(MAGIC).putInt(2).putInt(rows.size()).put(entries.toByteArray());
        return signed(out.array());
    }

    /** The bytes of an index of version 2. */
    public byte[] index() {
        List<Row> sorted = sorted(rows);
        int large = (int) sorted.stream().filter(this::isLarge).count();
        ByteBuffer out = ByteBuffer.allocate(8 + 1024 + sorted.size() * (hash.bytes() + 8) + 8 * large + hash.bytes());
        out.putInt(INDEX_MAGIC).putInt(2);
        fanOut(out, sorted);
        sorted.forEach(row -> out.put(row.id()));
        sorted.forEach(row -> out.putInt(row.checksum));
        int number = 0;
        for (Row row : sorted) {
            out.putInt(isLarge(row) ? 0x8000_0000 | number++ : (int) row.offset());
        }
        sorted.stream().filter(this::isLarge).forEach(row -> out.putLong(row.offset()));
        out.put(Arrays.copyOfRange(pack(), 12 + entries.size(), 12 + entries.size() + hash.bytes()));
        return signed(out.array());
    }

    /** The bytes of an index of version 1. */
    public byte[] firstIndex() {
        List<Row> sorted = sorted(rows);
        ByteBuffer out = ByteBuffer.allocate(1024 + sorted.size() * (hash.bytes() + 4) + hash.bytes());
        fanOut(out, sorted);
        sorted.forEach(row -> out.putInt((int) row.offset()).put(row.id()));
        return signed(out.array());
    }

    private boolean isLarge(Row row) {
        return wide || row.offset() > Integer.MAX_VALUE || row.offset() < 0;
    }

    static List<Row> sorted(Collection<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::id, Arrays::compareUnsigned))
                .toList();
    }

    static void fanOut(ByteBuffer out, List<Row> sorted) {
        int below = 0;
        for (int first = 0; first < 256; first++) {
            while (below < sorted.size() && (sorted.get(below).id()[0] & 0xFF) <= first) {
                below++;
            }
            out.putInt(below);
        }
    }

    byte[] signed(byte[] bytes) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + hash.bytes());
        System.arraycopy(hash.digest().digest(bytes), 0, all, bytes.length, hash.bytes());
        return all;
    }

    /** Writes the pack and its index into a folder of objects; gives the name that both have, without an ending. */
    public String write(Path objects) {
        String stem = stem();
        write(objects.resolve("pack").resolve(stem + ".pack"), pack());
        write(objects.resolve("pack").resolve(stem + ".idx"), index());
        return stem;
    }

    /** The name that Git would give. */
    public String stem() {
        byte[] pack = pack();
        return "pack-" + HexFormat.of().formatHex(pack, pack.length - hash.bytes(), pack.length);
    }

    /** Writes a file, with the folders that lead to it. */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Writes an object into a file of its own; gives its id. */
    public static String loose(Path objects, HashKind hash, ObjectKind kind, byte[] content) {
        String id = HexFormat.of().formatHex(hash.id(kind, content, content.length));
        looseAs(objects, id, kind.word() + " " + content.length, content);
        return id;
    }

    /** Writes a file that passes for an object under an id, with any header. */
    public static void looseAs(Path objects, String id, String header, byte[] content) {
        byte[] head = (header + "\0").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        write(looseFile(objects, id), deflated(all));
    }

    /** Where an object stands that has a file of its own. */
    public static Path looseFile(Path objects, String id) {
        return objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    /** Bytes as a stream. */
    public static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(1);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A distance as an offset delta has it. */
    static byte[] distance(long distance) {
        byte[] all = new byte[10];
        int at = all.length - 1;
        long rest = distance;
        all[at] = (byte) (rest & 127);
        for (rest >>>= 7; rest != 0; rest >>>= 7) {
            rest--;
            all[--at] = (byte) (128 | (rest & 127));
        }
        return Arrays.copyOfRange(all, at, all.length);
    }
}
