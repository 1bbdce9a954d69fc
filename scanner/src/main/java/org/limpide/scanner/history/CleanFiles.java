package org.limpide.scanner.history;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.limpide.scanner.history.store.RadixSort;

/**
 * Files in which a search found nothing and had nothing to say against: what a later search with the same rules may leave
 * alone. Whole ids are kept, since whoever may push can make two files whose ids begin alike. Nothing of a find is in it.
 */
public final class CleanFiles {
    private static final int BUCKETS = 1 << 16;
    private static final int NO_ARCHIVE = -1;

    private final int width;
    private final int count;
    private final byte[] ids;
    private final long[] sizes;
    private final long[] members;
    private final int[] start = new int[BUCKETS + 1];

    private CleanFiles(int width, int count, byte[] ids, long[] sizes, long[] members) {
        this.width = width;
        this.count = count;
        this.ids = ids;
        this.sizes = sizes;
        this.members = members;
        for (int i = 0; i < count; i++) {
            start[bucket(ids, i * width) + 1] = i + 1;
        }
        for (int i = 1; i <= BUCKETS; i++) {
            start[i] = Math.max(start[i], start[i - 1]);
        }
    }

    private static int bucket(byte[] id, int at) {
        return ((id[at] & 0xFF) << 8) | (id[at + 1] & 0xFF);
    }

    /**
     * No file at all.
     *
     * @param width bytes of an id
     */
    public static CleanFiles none(int width) {
        return new CleanFiles(width, 0, new byte[0], new long[0], new long[0]);
    }

    /** Collects files, each once. */
    static final class Builder {
        private final int width;
        private byte[] ids;
        private long[] sizes = new long[64];
        private long[] members = new long[64];
        private int count;

        Builder(int width) {
            this.width = width;
            ids = new byte[width * 64];
        }

        /**
         * Adds a file.
         *
         * @param inside how many members an archive has; negative for what is none
         */
        void add(byte[] id, long size, long inside) {
            if (count == sizes.length) {
                ids = Arrays.copyOf(ids, Math.multiplyExact(count * 2, width));
                sizes = Arrays.copyOf(sizes, count * 2);
                members = Arrays.copyOf(members, count * 2);
            }
            System.arraycopy(id, 0, ids, count * width, width);
            sizes[count] = size;
            members[count++] = inside;
        }

        CleanFiles build() {
            long[] keys = new long[count];
            int[] order = new int[count];
            ByteBuffer bytes = ByteBuffer.wrap(ids);
            for (int i = 0; i < count; i++) {
                keys[i] = bytes.getLong(i * width) >>> 1;
                order[i] = i;
            }
            RadixSort.sort(keys, order);
            for (int i = 1; i < count; i++) {
                // Ids that begin alike are as good as never seen, but an index file may say anything.
                for (int j = i; j > 0 && keys[j] == keys[j - 1] && compare(order[j - 1], order[j]) > 0; j--) {
                    int before = order[j - 1];
                    order[j - 1] = order[j];
                    order[j] = before;
                }
            }
            return ordered(order);
        }

        private int compare(int one, int other) {
            return Arrays.compareUnsigned(ids, one * width, (one + 1) * width, ids, other * width, (other + 1) * width);
        }

        private CleanFiles ordered(int... order) {
            byte[] sortedIds = new byte[count * width];
            long[] sortedSizes = new long[count];
            long[] sortedMembers = new long[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i > 0 && compare(order[i - 1], order[i]) == 0) {
                    continue;
                }
                System.arraycopy(ids, order[i] * width, sortedIds, kept * width, width);
                sortedSizes[kept] = sizes[order[i]];
                sortedMembers[kept++] = members[order[i]];
            }
            return new CleanFiles(width, kept, sortedIds, sortedSizes, sortedMembers);
        }
    }

    public int count() {
        return count;
    }

    /** The row of a file, or -1. */
    int find(byte[] id) {
        if (count == 0 || id.length != width) {
            return -1;
        }
        int bucket = bucket(id, 0);
        int low = start[bucket];
        int high = start[bucket + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(ids, middle * width, (middle + 1) * width, id, 0, width);
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

    /** Bytes of a file. */
    long size(int row) {
        return sizes[row];
    }

    /** How many members an archive has; negative for what is none. */
    long members(int row) {
        return members[row];
    }

    /** All of it: the length of an id, how many, the ids in their order, then for each its size and whether it is an archive. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(8 + Math.multiplyExact(count, width + 20));
        out.putInt(width).putInt(count).put(ids, 0, count * width);
        for (int i = 0; i < count; i++) {
            number(out, (sizes[i] << 1) | (members[i] == NO_ARCHIVE ? 0 : 1));
            if (members[i] != NO_ARCHIVE) {
                number(out, members[i]);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Reads what {@link #bytes} wrote; raises {@link IllegalArgumentException} where these bytes are something else. */
    public static CleanFiles of(byte[] bytes, int width) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < 8 || in.getInt() != width) {
            throw new IllegalArgumentException("no list of files with such ids");
        }
        int count = in.getInt();
        if (count < 0 || (long) count * (width + 1) > in.remaining()) {
            throw new IllegalArgumentException("list of files cut short");
        }
        byte[] ids = new byte[count * width];
        in.get(ids);
        long[] sizes = new long[count];
        long[] members = new long[count];
        for (int i = 0; i < count; i++) {
            if (i > 0
                    && Arrays.compareUnsigned(ids, (i - 1) * width, i * width, ids, i * width, (i + 1) * width) >= 0) {
                throw new IllegalArgumentException("list of files out of order");
            }
            long size = number(in);
            sizes[i] = size >>> 1;
            members[i] = (size & 1) == 0 ? NO_ARCHIVE : number(in);
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("more than a list of files");
        }
        return new CleanFiles(width, count, ids, sizes, members);
    }

    private static void number(ByteBuffer out, long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            out.put((byte) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE && in.hasRemaining(); shift += 7) {
            byte b = in.get();
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("number cut short");
    }
}
