package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A pack with its index (gitformat-pack, version 2 and 3). Thread-safe: whoever reads brings an inflater. */
public final class Pack {
    static final int OFFSET_DELTA = 6;
    static final int REF_DELTA = 7;
    /** Deflate makes 1032 bytes of one at the most (zlib, "Maximum Compression Factor"). */
    private static final long MOST_RATIO = 1040;

    private static final int HEADER = 12;
    private static final int FIRST_ROOM = 1 << 16;

    private final String name;
    private final MappedBytes file;
    private final PackIndex index;
    private final int hash;

    /** The header of an entry. Reused. */
    static final class Entry {
        /** As in the pack, deltas included; 0 where there is no entry. */
        int type;
        /** Bytes of the inflated stream; -1 where it cannot be that many. */
        long size;
        /** Where the stream begins. */
        long data;
        /** For an offset delta, where its base begins. */
        long base;
    }

    private Pack(String name, MappedBytes file, PackIndex index, int hash) {
        this.name = name;
        this.file = file;
        this.index = index;
        this.hash = hash;
    }

    static Pack of(Path path, PackIndex index, HashKind kind) throws IOException {
        MappedBytes file = MappedBytes.of(path);
        boolean whole = file.length() >= HEADER + kind.bytes()
                && file.intAt(0) == 0x5041434b
                && (file.intAt(4) == 2 || file.intAt(4) == 3);
        if (!whole) {
            throw new IOException("no pack");
        }
        return new Pack(String.valueOf(path.getFileName()), file, index, kind.bytes());
    }

    /** The file's name, which is made from a checksum of its objects. */
    public String name() {
        return name;
    }

    PackIndex index() {
        return index;
    }

    /** How many objects the index names. */
    public int count() {
        return index.count();
    }

    /** How many objects the pack itself says it has. */
    int declared() {
        return file.intAt(8);
    }

    /** Bytes of the file. */
    public long length() {
        return file.length();
    }

    /** The checksum of the file, as it stands at its end (gitformat-pack); not compared with what it says it is of. */
    public byte[] checksum() {
        byte[] checksum = new byte[hash];
        file.copy(end(), checksum, 0, hash);
        return checksum;
    }

    /** Where the last entry ends. */
    long end() {
        return file.length() - hash;
    }

    /**
     * Reads the header of an entry.
     *
     * @return whether there is one: a known type, its base before it, its stream within the pack
     */
    boolean header(long offset, Entry out) {
        long end = end();
        if (offset < HEADER || offset >= end) {
            return false;
        }
        long at = offset;
        int b = file.at(at++);
        out.type = (b >> 4) & 7;
        long size = b & 15;
        int shift = 4;
        while (b >= 128 && at < end && shift < 60) {
            b = file.at(at++);
            size |= (long) (b & 127) << shift;
            shift += 7;
        }
        if (b >= 128) {
            return false;
        }
        out.size = size;
        if (out.type == OFFSET_DELTA) {
            at = distance(offset, at, end, out);
        } else if (out.type == REF_DELTA) {
            at += hash;
        } else if (out.type < 1 || out.type > 4) {
            return false;
        }
        out.data = at;
        return at > 0 && at < end;
    }

    private long distance(long offset, long from, long end, Entry out) {
        long at = from;
        int b = file.at(at++);
        long distance = b & 127;
        while (b >= 128 && at < end && distance < (1L << 55)) {
            b = file.at(at++);
            distance = ((distance + 1) << 7) | (b & 127);
        }
        out.base = offset - distance;
        return b >= 128 || distance <= 0 || out.base < HEADER ? -1 : at;
    }

    /** Copies the id that a reference delta names. */
    void baseId(Entry entry, byte[] to) {
        file.copy(entry.data - hash, to, 0, hash);
    }

    /** Whether a stream before that end can hold what its header declares. */
    static boolean plausible(Entry entry, long end) {
        return entry.size <= MOST_RATIO * Math.max(0, end - entry.data);
    }

    /**
     * Inflates the stream of an entry whole.
     *
     * @param end where it ends at the latest
     * @param out holds at least a byte more than the size that the entry declares
     * @return whether the stream is sound and has that size
     */
    boolean inflate(Entry entry, long end, Inflation inflation, byte[] out) {
        int size = (int) entry.size;
        if (inflation.decode(file, entry.data, Math.min(end, end()), out, size)) {
            return true;
        }
        Inflater inflater = inflation.zlib();
        inflater.reset();
        ByteBuffer input = file.slice(entry.data, Math.min(end, end()));
        inflater.setInput(input);
        try {
            int made = 0;
            while (true) {
                int now = inflater.inflate(out, made, size + 1 - made);
                made += now;
                if (inflater.finished()) {
                    return made == size;
                }
                if (now == 0 || made > size) {
                    return false;
                }
            }
        } catch (DataFormatException damaged) {
            return false;
        }
    }

    /** Inflates the stream of an entry whole, taking room as it comes, since a header may lie; null where it is damaged. */
    byte @Nullable [] inflated(Entry entry, Inflater inflater) {
        int size = (int) entry.size;
        byte[] content = new byte[Math.min(size, FIRST_ROOM)];
        Chunks chunks = chunks(entry, end(), inflater);
        int made = 0;
        while (true) {
            int now = chunks.next(content, made, content.length - made);
            if (now < content.length - made) {
                return null;
            }
            made += now;
            if (made == size) {
                return chunks.next(new byte[1], 0, 1) == 0 ? content : null;
            }
            content = Arrays.copyOf(content, (int) Math.min(size, 4L * made));
        }
    }

    /** The first bytes of the stream of an entry, as many as there are room for; -1 where it is damaged. */
    int inflateHead(Entry entry, long end, Inflater inflater, byte[] out) {
        return chunks(entry, end, inflater).next(out, 0, out.length);
    }

    /** The stream of an entry, piece by piece. */
    Chunks chunks(Entry entry, long end, Inflater inflater) {
        inflater.reset();
        inflater.setInput(file.slice(entry.data, Math.min(end, end())));
        return new Chunks(inflater);
    }

    /** A stream that is inflated piece by piece. */
    static final class Chunks {
        private final Inflater inflater;

        Chunks(Inflater inflater) {
            this.inflater = inflater;
        }

        /** Inflates so many bytes, fewer only at the end; -1 where the stream is damaged. */
        int next(byte[] out, int at, int most) {
            try {
                int made = 0;
                while (made < most && !inflater.finished()) {
                    int now = inflater.inflate(out, at + made, most - made);
                    if (now == 0 && !inflater.finished()) {
                        return -1;
                    }
                    made += now;
                }
                return made;
            } catch (DataFormatException damaged) {
                return -1;
            }
        }
    }
}
