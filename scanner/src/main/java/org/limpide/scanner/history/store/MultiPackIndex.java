package org.limpide.scanner.history.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The part of a multi-pack index (gitformat-pack, "multi-pack-index files") that speaks of one pack. */
final class MultiPackIndex {
    private static final int MAGIC = 0x4d494458;
    private static final int NAMES = 0x504e414d;
    private static final int FAN_OUT = 0x4f494446;
    private static final int IDS = 0x4f49444c;
    private static final int OFFSETS = 0x4f4f4646;
    private static final int LARGE_OFFSETS = 0x4c4f4646;
    private static final int HEADER = 12;

    private final MappedBytes file;

    private MultiPackIndex(MappedBytes file) {
        this.file = file;
    }

    /**
     * Reads what the index says of a pack that has no index of its own.
     *
     * @param stem name of the pack without its ending
     */
    static PackIndex of(Path path, String stem, HashKind hash) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("pack without an index");
        }
        MultiPackIndex index = new MultiPackIndex(MappedBytes.of(path));
        boolean whole = index.file.length() > HEADER
                && index.file.intAt(0) == MAGIC
                && index.file.at(4) == 1
                && index.file.at(5) == (hash == HashKind.SHA1 ? 1 : 2);
        if (!whole) {
            throw new IOException("no multi-pack index");
        }
        return index.pack(stem, hash);
    }

    private PackIndex pack(String stem, HashKind hash) throws IOException {
        int number = names().indexOf(stem + ".idx");
        if (number < 0) {
            throw new IOException("pack without an index");
        }
        long fanOut = chunk(FAN_OUT);
        if (fanOut + 1024 > file.length()) {
            throw new IOException("multi-pack index cut short");
        }
        int total = PackIndex.total(file, fanOut);
        long ids = chunk(IDS);
        long places = chunk(OFFSETS);
        if (total < 0 || places + 8L * total > file.length() || ids + (long) total * hash.bytes() > file.length()) {
            throw new IOException("multi-pack index cut short");
        }
        return selected(number, hash, total, ids, places, offsets(total, places + 4));
    }

    /** Without a part for large offsets, all of them are of 32 bits. */
    private long[] offsets(int total, long small) throws IOException {
        long large = find(LARGE_OFFSETS);
        if (large >= 0) {
            return PackIndex.offsets(file, total, small, 8, large, (file.length() - large) / 8);
        }
        long[] offsets = new long[total];
        for (int i = 0; i < total; i++) {
            offsets[i] = file.intAt(small + 8L * i) & 0xFFFF_FFFFL;
        }
        return offsets;
    }

    private PackIndex selected(int pack, HashKind hash, int total, long ids, long places, long[] all) {
        long[] offsets = new long[total];
        byte[] names = new byte[0];
        int count = 0;
        for (int i = 0; i < total; i++) {
            if (file.intAt(places + 8L * i) == pack) {
                if ((count + 1) * hash.bytes() > names.length) {
                    names = Arrays.copyOf(names, Math.max(1024, names.length * 2));
                }
                file.copy(ids + (long) i * hash.bytes(), names, count * hash.bytes(), hash.bytes());
                offsets[count++] = all[i];
            }
        }
        return PackIndex.of(names, count, Arrays.copyOf(offsets, count), hash);
    }

    private List<String> names() throws IOException {
        long at = chunk(NAMES);
        long end = Math.min(file.length(), at + (1 << 20));
        byte[] bytes = new byte[(int) (end - at)];
        file.copy(at, bytes, 0, bytes.length);
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
    }

    private long chunk(int wanted) throws IOException {
        long at = find(wanted);
        if (at < 0) {
            throw new IOException("multi-pack index without a part");
        }
        return at;
    }

    private long find(int wanted) {
        int chunks = file.at(6);
        for (int i = 0; i < chunks; i++) {
            long row = HEADER + 12L * i;
            if (row + 12 <= file.length() && file.intAt(row) == wanted) {
                long at = file.longAt(row + 4);
                return at > 0 && at < file.length() ? at : -1;
            }
        }
        return -1;
    }
}
