package org.limpide.scanner.match;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link KeySearch} looks grams up in: a filter that turns almost all of them away, and the keys of each one that is
 * known. Made from keys, or read as the build wrote it. Not to be changed.
 */
final class KeyTable {
    static final int WORD_BITS = 15;
    static final int WORD_SHIFT = Integer.SIZE - WORD_BITS;
    static final int MIX = 0x9E3779B1;

    /** Numbers of an entry: the key; from its start to the gram; from its start to four bytes; their mask and value. */
    static final int WIDTH = 5;

    private static final int MAGIC = 0x4C494B32;
    private static final int HEAD = 5;

    private final Key.Rows keys;
    private final int[] filter;
    private final int[] slotGram;
    private final int[] slotStart;
    private final int[] entries;

    private KeyTable(Key.Rows keys, int[] filter, int[] slotGram, int[] slotStart, int[] entries) {
        this.keys = keys;
        this.filter = filter;
        this.slotGram = slotGram;
        this.slotStart = slotStart;
        this.entries = entries;
    }

    /** A table of these keys; {@link #isTiny tiny} ones are kept and have no gram. */
    static KeyTable of(List<Key> keys) {
        Rows rows = new Rows();
        for (int i = 0; i < keys.size(); i++) {
            if (!isTiny(keys.get(i).bytes().length)) {
                addGrams(keys.get(i), i, rows);
            }
        }
        return new Filling(rows.sorted(), keys).table();
    }

    /** Keys of one or two bytes have no gram of their own. */
    static boolean isTiny(int length) {
        return length < Keys.SHORTEST;
    }

    private static void addGrams(Key key, int number, Rows rows) {
        byte[] bytes = key.bytes();
        if (bytes.length > Grams.LENGTH) {
            int at = Grams.rarest(bytes, 0, bytes.length);
            rows.add(Grams.at(bytes, at), number, at);
            rows.add(Grams.at(bytes, at + 1), number, at + 1);
            return;
        }
        // A shorter key is in it with every byte that may stand beside it.
        if (bytes.length == Grams.LENGTH) {
            rows.add(Grams.at(bytes, 0), number, 0);
            boolean before = weight(bytes, -1) < weight(bytes, 1);
            addWith(bytes, before ? -1 : 1, number, rows);
        } else {
            addWith(bytes, -1, number, rows);
            addWith(bytes, 0, number, rows);
        }
    }

    private static void addWith(byte[] bytes, int offset, int number, Rows rows) {
        for (int beside = 0; beside < 256; beside++) {
            rows.add(beside(bytes, offset, beside), number, offset);
        }
    }

    private static int weight(byte[] bytes, int offset) {
        int weight = 0;
        for (int beside = 0; beside < 256; beside++) {
            weight += Grams.weight(beside(bytes, offset, beside));
        }
        return weight;
    }

    /** The gram from a place of a short key on, where another byte stands on either side of it. */
    private static int beside(byte[] bytes, int offset, int beside) {
        byte[] wide = new byte[bytes.length + 2];
        Arrays.fill(wide, (byte) beside);
        System.arraycopy(bytes, 0, wide, 1, bytes.length);
        return Grams.at(wide, offset + 1);
    }

    static int slot(int hash, int slots) {
        return (hash >>> 7) & (slots - 1);
    }

    Key.Rows keys() {
        return keys;
    }

    /** Two bits of one word for each gram. */
    int[] filter() {
        return filter;
    }

    int[] slotGram() {
        return slotGram;
    }

    /** Where the entries of a slot's gram begin; 0 for an empty slot. */
    int[] slotStart() {
        return slotStart;
    }

    /** For each gram some entries of {@link #WIDTH} numbers; ended by -1. */
    int[] entries() {
        return entries;
    }

    /**
     * As bytes, for {@link #read}.
     *
     * @param stamp of what the keys were made of
     */
    byte[] bytes(int stamp) {
        int[] rows = keys.numbers();
        int count = HEAD + rows.length + filter.length + 2 * slotGram.length + entries.length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * count);
        bytes.asIntBuffer()
                .put(MAGIC)
                .put(stamp)
                .put(rows.length)
                .put(slotGram.length)
                .put(entries.length)
                .put(rows)
                .put(filter)
                .put(slotGram)
                .put(slotStart)
                .put(entries);
        return bytes.array();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param stamp of what the keys are made of; what was made of something else is not taken
     */
    static Optional<KeyTable> read(byte[] written, int stamp) {
        IntBuffer numbers = ByteBuffer.wrap(written).asIntBuffer();
        if (numbers.remaining() < HEAD || numbers.get() != MAGIC || numbers.get() != stamp) {
            return Optional.empty();
        }
        int[] rows = new int[numbers.get()];
        int[] slotGram = new int[numbers.get()];
        int[] entries = new int[numbers.get()];
        int[] filter = new int[1 << WORD_BITS];
        int[] slotStart = new int[slotGram.length];
        numbers.get(rows).get(filter).get(slotGram).get(slotStart).get(entries);
        return Optional.of(new KeyTable(new Key.Rows(rows), filter, slotGram, slotStart, entries));
    }

    /** A table in the making. */
    private static final class Filling {
        private final long[] rows;
        private final List<Key> keys;
        private final int[] filter = new int[1 << WORD_BITS];
        private final int[] slotGram;
        private final int[] slotStart;
        /** Where equal entries stand already: a short key has the same one under many grams. */
        private final Map<List<Integer>, Integer> known = new HashMap<>();

        private int[] entries = new int[1024];
        private int count = 1;

        Filling(long[] rows, List<Key> keys) {
            this.rows = rows;
            this.keys = keys;
            int size = Integer.highestOneBit(Math.max(16, rows.length * 2));
            slotGram = new int[size];
            slotStart = new int[size];
        }

        KeyTable table() {
            List<Integer> same = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                addEntry(rows[i], same);
                if (i + 1 == rows.length || Rows.gram(rows[i]) != Rows.gram(rows[i + 1])) {
                    same.add(-1);
                    put(Rows.gram(rows[i]), known.computeIfAbsent(List.copyOf(same), this::append));
                    same.clear();
                }
            }
            return new KeyTable(Key.Rows.of(keys), filter, slotGram, slotStart, Arrays.copyOf(entries, count));
        }

        private int append(List<Integer> some) {
            int start = count;
            while (count + some.size() > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
            for (int number : some) {
                entries[count++] = number;
            }
            return start;
        }

        private void put(int gram, int start) {
            int hash = gram * MIX;
            filter[hash >>> WORD_SHIFT] |= (1 << (hash >>> 8)) | (1 << (hash >>> 2));
            int slot = slot(hash, slotStart.length);
            while (slotStart[slot] != 0) {
                slot = (slot + 1) & (slotStart.length - 1);
            }
            slotGram[slot] = gram;
            slotStart[slot] = start;
        }

        /** With four bytes of the key that lie as far from the gram as they can, to tell at a glance whether it stands there. */
        private void addEntry(long row, List<Integer> entry) {
            Key key = keys.get(Rows.key(row));
            int length = key.bytes().length;
            int offset = Rows.offset(row);
            int second = offset >= 2 || length <= Grams.LENGTH ? 0 : length - Grams.LENGTH;
            byte[] padded = Arrays.copyOf(key.bytes(), Math.max(length, Grams.LENGTH));
            int value = Grams.exactly(padded, second);
            int mask = (key.anyCase() ? Grams.FOLD : 0) | (length < Grams.LENGTH ? 0xFF << (Byte.SIZE * length) : 0);
            entry.addAll(List.of(Rows.key(row), offset, second, mask, value | mask));
        }
    }

    /** Rows to sort: a gram, the number of a key, and from its start to the gram, plus one. */
    private static final class Rows {
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
}
