package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of any length as it lies in memory. Thread-safe, since it is only read, by places. */
final class MappedBytes {
    private static final int PART_BITS = 30;
    private static final long PART = 1L << PART_BITS;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final ByteBuffer[] parts;
    private final long length;

    private MappedBytes(ByteBuffer[] parts, long length) {
        this.parts = parts;
        this.length = length;
    }

    /** Maps a file; what is appended to it later is not seen. */
    static MappedBytes of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            int count = (int) ((length + PART - 1) >>> PART_BITS);
            ByteBuffer[] parts = new ByteBuffer[count];
            for (int i = 0; i < count; i++) {
                long from = (long) i << PART_BITS;
                // Two gigabytes less a byte at the most, so that what begins in a part mostly ends in its buffer.
                parts[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(length - from, Integer.MAX_VALUE));
            }
            return new MappedBytes(parts, length);
        }
    }

    /** Bytes that are in memory already. */
    static MappedBytes of(byte[] bytes) {
        return new MappedBytes(new ByteBuffer[] {ByteBuffer.wrap(bytes)}, bytes.length);
    }

    long length() {
        return length;
    }

    int at(long place) {
        return parts[(int) (place >>> PART_BITS)].get((int) (place & PART - 1)) & 0xFF;
    }

    int intAt(long place) {
        return parts[(int) (place >>> PART_BITS)].getInt((int) (place & PART - 1));
    }

    long longAt(long place) {
        return parts[(int) (place >>> PART_BITS)].getLong((int) (place & PART - 1));
    }

    void copy(long from, byte[] to, int at, int count) {
        parts[(int) (from >>> PART_BITS)].get((int) (from & PART - 1), to, at, count);
    }

    /** A view of a stretch, cut where a buffer ends, about a gigabyte on at the least; empty past the end. */
    ByteBuffer slice(long from, long to) {
        if (from >= length || from >= to) {
            return NONE.duplicate();
        }
        ByteBuffer part = parts[(int) (from >>> PART_BITS)];
        int start = (int) (from & PART - 1);
        long end = Math.min(start + to - from, part.limit());
        return part.duplicate().limit((int) end).position(start);
    }
}
