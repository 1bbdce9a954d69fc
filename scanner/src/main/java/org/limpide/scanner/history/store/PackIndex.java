package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Which objects stand in a pack and where: an index file of version 1 or 2 (gitformat-pack), or the part of a multi-pack
 * index that speaks of one pack. Objects are numbered in the order of their ids. Thread-safe.
 */
final class PackIndex {
    private static final int MAGIC = 0xff744f63;
    private static final int FAN_OUT = 256 * 4;

    private final MappedBytes file;
    private final int hash;
    private final int count;
    private final long fanOut;
    private final long ids;
    private final int idStep;
    private final long[] offsets;

    private PackIndex(MappedBytes file, int hash, int count, long fanOut, long ids, int idStep, long[] offsets) {
        this.file = file;
        this.hash = hash;
        this.count = count;
        this.fanOut = fanOut;
        this.ids = ids;
        this.idStep = idStep;
        this.offsets = offsets;
    }

    /** Reads an index file; one that contradicts itself is damaged. */
    static PackIndex of(Path path, HashKind kind) throws IOException {
        MappedBytes file = MappedBytes.of(path);
        int hash = kind.bytes();
        if (file.length() < FAN_OUT + 2L * hash) {
            throw new IOException("index cut short");
        }
        return file.intAt(0) == MAGIC ? second(file, hash) : first(file, hash);
    }

    private static PackIndex first(MappedBytes file, int hash) throws IOException {
        int count = total(file, 0);
        int step = 4 + hash;
        if (file.length() < FAN_OUT + (long) count * step + 2L * hash) {
            throw new IOException("index cut short");
        }
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = file.intAt(FAN_OUT + (long) i * step) & 0xFFFF_FFFFL;
        }
        return new PackIndex(file, hash, count, 0, FAN_OUT + 4, step, offsets);
    }

    private static PackIndex second(MappedBytes file, int hash) throws IOException {
        if (file.intAt(4) != 2) {
            throw new IOException("index of an unknown version");
        }
        int count = total(file, 8);
        long ids = 8 + FAN_OUT;
        long small = ids + (long) count * (hash + 4);
        long large = small + count * 4L;
        if (file.length() < large + 2L * hash) {
            throw new IOException("index cut short");
        }
        long largeCount = (file.length() - large - 2L * hash) / 8;
        return new PackIndex(file, hash, count, 8, ids, hash, offsets(file, count, small, 4, large, largeCount));
    }

    /** An index from ids in their order. */
    static PackIndex of(byte[] ids, int count, long[] offsets, HashKind kind) {
        byte[] whole = new byte[FAN_OUT + count * kind.bytes() + Long.BYTES];
        System.arraycopy(ids, 0, whole, FAN_OUT, count * kind.bytes());
        ByteBuffer fanOut = ByteBuffer.wrap(whole);
        int below = 0;
        for (int first = 0; first < 256; first++) {
            while (below < count && (ids[below * kind.bytes()] & 0xFF) <= first) {
                below++;
            }
            fanOut.putInt(4 * first, below);
        }
        return new PackIndex(MappedBytes.of(whole), kind.bytes(), count, 0, FAN_OUT, kind.bytes(), offsets);
    }

    /**
     * Offsets of 31 bits, those with the highest bit set being numbers of offsets of 63 bits.
     *
     * @param step bytes from one to the next
     */
    static long[] offsets(MappedBytes file, int count, long small, int step, long large, long largeCount)
            throws IOException {
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            int offset = file.intAt(small + (long) i * step);
            if (offset >= 0) {
                offsets[i] = offset;
            } else if ((offset & 0x7FFF_FFFF) < largeCount) {
                offsets[i] = file.longAt(large + 8L * (offset & 0x7FFF_FFFF));
            } else {
                throw new IOException("offset beyond the index");
            }
        }
        return offsets;
    }

    /** The last number of a fan-out, which never falls. */
    static int total(MappedBytes file, long at) throws IOException {
        int before = 0;
        for (int i = 0; i < 256; i++) {
            int now = file.intAt(at + 4L * i);
            if (now < before) {
                throw new IOException("fan-out out of order");
            }
            before = now;
        }
        return before;
    }

    int count() {
        return count;
    }

    /** Where an object begins in the pack; not checked against the pack. */
    long offset(int number) {
        return offsets[number];
    }

    /** Copies the id of an object. */
    void id(int number, byte[] to, int at) {
        file.copy(ids + (long) number * idStep, to, at, hash);
    }

    /** The first eight bytes of an id, which tell almost all ids apart. */
    long prefix(int number) {
        return file.longAt(ids + (long) number * idStep);
    }

    /** The number of an object, or -1. */
    int find(byte[] id, int at) {
        int first = id[at] & 0xFF;
        int low = first == 0 ? 0 : file.intAt(fanOut + 4L * (first - 1));
        int high = file.intAt(fanOut + 4L * first) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, id, at);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The ids that begin with some hexadecimal digits, so many at the most. */
    List<String> startingWith(String digits, int most) {
        byte[] least = HexFormat.of().parseHex(digits + "0".repeat(2 * hash - digits.length()));
        List<String> found = new ArrayList<>();
        byte[] id = new byte[hash];
        for (int number = firstFrom(least); number < count && found.size() < most; number++) {
            id(number, id, 0);
            String name = HexFormat.of().formatHex(id);
            if (!name.startsWith(digits)) {
                break;
            }
            found.add(name);
        }
        return found;
    }

    private int firstFrom(byte[] id) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, id, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int number, byte[] id, int at) {
        long start = ids + (long) number * idStep;
        for (int i = 0; i < hash; i++) {
            int order = file.at(start + i) - (id[at + i] & 0xFF);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
