package org.limpide.scanner.match;

import java.util.Arrays;
import java.util.List;

/**
 * Finds many keys in one pass. Every second place of a text, four bytes are looked up in a filter of 128 KiB that turns
 * almost all of them away; each key is in it with the four bytes that it has at an even and at an odd place. Safe to
 * share between threads.
 */
final class KeySearch {
    /** Bytes past the end of a text that must be there to be read, of any value. */
    static final int SLACK = 8;

    private static final int FOLD = 0x20202020;
    private static final int WORD_BITS = 14;
    private static final int WORD_SHIFT = 32 - WORD_BITS;
    private static final int MIX = 0x9E3779B1;

    private final Key[] keys;
    private final long[] filter = new long[1 << WORD_BITS];
    private final int slotMask;
    private final int[] slotGram;
    /** Where the entries of a gram begin; 0 for an empty slot. */
    private final int[] slotStart;
    /** For each gram a run of pairs: number of a key, and from its start to the gram; ended by -1. */
    private final int[] entries;
    /** Keys of one or two bytes, by their first byte: rare enough to be found one by one. */
    private final int[][] tiny = new int[256][];

    private final boolean hasTiny;

    KeySearch(List<Key> keys) {
        this.keys = keys.toArray(Key[]::new);
        boolean anyTiny = false;
        Grams grams = new Grams();
        for (int i = 0; i < this.keys.length; i++) {
            if (this.keys[i].bytes().length < Keys.SHORTEST) {
                anyTiny = true;
                addTiny(i);
            } else {
                addGrams(i, grams);
            }
        }
        hasTiny = anyTiny;
        long[] rows = grams.sorted();
        int size = Integer.highestOneBit(Math.max(16, rows.length * 2));
        slotMask = size - 1;
        slotGram = new int[size];
        slotStart = new int[size];
        entries = filled(rows);
    }

    /** Rows to sort: a gram, the number of a key, and from its start to the gram, plus one. */
    private static final class Grams {
        private static final int OFFSET_BITS = 4;
        private long[] rows = new long[1024];
        private int count;

        void add(int gram, int key, int offset) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = ((long) gram << Integer.SIZE) | ((long) key << OFFSET_BITS) | (offset + 1);
        }

        long[] sorted() {
            Arrays.sort(rows, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || rows[i] != rows[kept - 1]) {
                    rows[kept++] = rows[i];
                }
            }
            return Arrays.copyOf(rows, kept);
        }

        static int gram(long row) {
            return (int) (row >>> Integer.SIZE);
        }

        static int key(long row) {
            return (int) row >>> OFFSET_BITS;
        }

        static int offset(long row) {
            return ((int) row & ((1 << OFFSET_BITS) - 1)) - 1;
        }
    }

    private void addTiny(int number) {
        byte first = keys[number].bytes()[0];
        for (byte b : new byte[] {first, keys[number].anyCase() ? (byte) Character.toUpperCase(first) : first}) {
            int[] before = tiny[b & 0xFF] == null ? new int[0] : tiny[b & 0xFF];
            if (Arrays.stream(before).noneMatch(known -> known == number)) {
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = number;
                tiny[b & 0xFF] = after;
            }
        }
    }

    private void addGrams(int number, Grams grams) {
        byte[] bytes = keys[number].bytes();
        if (bytes.length >= 5) {
            int at = Keys.rarestGram(bytes, 0, bytes.length);
            grams.add(gram(bytes, at), number, at);
            grams.add(gram(bytes, at + 1), number, at + 1);
            return;
        }
        // A shorter key is in it with every byte that may stand beside it.
        for (int beside = 0; beside < 256; beside++) {
            byte[] wide = new byte[6];
            Arrays.fill(wide, (byte) beside);
            System.arraycopy(bytes, 0, wide, 1, bytes.length);
            grams.add(gram(wide, 0), number, -1);
            grams.add(gram(wide, 1), number, 0);
        }
    }

    private static int gram(byte[] bytes, int at) {
        return pair(bytes, at) | (pair(bytes, at + 2) << 16) | FOLD;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private int[] filled(long[] rows) {
        int[] all = new int[1 + 3 * rows.length];
        int at = 1;
        for (int i = 0; i < rows.length; i++) {
            int gram = Grams.gram(rows[i]);
            if (i == 0 || gram != Grams.gram(rows[i - 1])) {
                int hash = gram * MIX;
                filter[hash >>> WORD_SHIFT] |= (1L << (hash >>> 8)) | (1L << (hash >>> 2));
                int slot = (hash >>> 7) & slotMask;
                while (slotStart[slot] != 0) {
                    slot = (slot + 1) & slotMask;
                }
                slotGram[slot] = gram;
                slotStart[slot] = at;
            }
            all[at++] = Grams.key(rows[i]);
            all[at++] = Grams.offset(rows[i]);
            if (i + 1 == rows.length || gram != Grams.gram(rows[i + 1])) {
                all[at++] = -1;
            }
        }
        return all;
    }

    Key key(int number) {
        return keys[number];
    }

    int count() {
        return keys.length;
    }

    /**
     * Finds the keys that begin in a stretch.
     *
     * @param content has {@link #SLACK} bytes past its length
     * @param length of the text
     * @param from first place where a key may begin
     * @param to past the last such place, at most the length
     */
    void find(byte[] content, int length, int from, int to, Places out) {
        long[] words = filter;
        // A gram begins one byte before its key, or up to four bytes after the key's start.
        int i = from > 0 ? from - 1 : 0;
        int last = Math.min(to + 4, length - 1);
        int low = (content[i] & 0xFF) | ((content[i + 1] & 0xFF) << 8);
        for (; i < last; i += 2) {
            int high = (content[i + 2] & 0xFF) | ((content[i + 3] & 0xFF) << 8);
            int gram = low | (high << 16) | FOLD;
            low = high;
            int hash = gram * MIX;
            long word = words[hash >>> WORD_SHIFT];
            if (((word >>> (hash >>> 8)) & (word >>> (hash >>> 2)) & 1) != 0) {
                verify(content, length, i, gram, hash, from, to, out);
            }
        }
        if (hasTiny) {
            findTiny(content, length, from, to, out);
        }
    }

    private void verify(byte[] content, int length, int place, int gram, int hash, int from, int to, Places out) {
        int slot = (hash >>> 7) & slotMask;
        while (slotStart[slot] != 0) {
            if (slotGram[slot] == gram) {
                for (int at = slotStart[slot]; entries[at] >= 0; at += 2) {
                    int start = place - entries[at + 1];
                    if (start >= from && start < to && stands(keys[entries[at]], content, length, start)) {
                        out.add(start, entries[at]);
                    }
                }
                return;
            }
            slot = (slot + 1) & slotMask;
        }
    }

    private static boolean stands(Key key, byte[] content, int length, int start) {
        byte[] bytes = key.bytes();
        if (start + bytes.length > length) {
            return false;
        }
        boolean either = key.anyCase();
        for (int i = 0; i < bytes.length; i++) {
            byte there = content[start + i];
            if ((either ? Keys.lower(there) : there) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void findTiny(byte[] content, int length, int from, int to, Places out) {
        for (int i = from; i < to; i++) {
            int[] numbers = tiny[content[i] & 0xFF];
            if (numbers != null) {
                for (int number : numbers) {
                    if (stands(keys[number], content, length, i)) {
                        out.add(i, number);
                    }
                }
            }
        }
    }

    /** Places of keys, in no order. */
    static final class Places {
        private int[] place = new int[64];
        private int[] key = new int[64];
        private int count;

        void clear() {
            count = 0;
        }

        void add(int at, int number) {
            if (count == place.length) {
                place = Arrays.copyOf(place, count * 2);
                key = Arrays.copyOf(key, count * 2);
            }
            place[count] = at;
            key[count++] = number;
        }

        int count() {
            return count;
        }

        int place(int index) {
            return place[index];
        }

        int key(int index) {
            return key[index];
        }
    }
}
