package org.limpide.scanner.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds many keys in one pass. Every second place of a text, four bytes are looked up in a filter of 128 KiB that turns
 * almost all of them away; each key is in it with the four bytes that it has at an even and at an odd place. Safe to
 * share between threads.
 */
final class KeySearch {
    /** Bytes past the end of a text that must be there to be read, of any value. */
    static final int SLACK = 8;

    /** Measured: a quarter quicker than putting four bytes together, also where only the first compiler runs. */
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final KeyTable table;
    private final Key.Rows keys;
    private final int[] filter;
    private final int[] slotGram;
    private final int[] slotStart;
    private final int[] entries;
    /** Keys of one or two bytes, by their first byte: rare enough to be found one by one. */
    private final int[][] tiny = new int[256][];

    private final boolean hasTiny;

    KeySearch(KeyTable table) {
        this.table = table;
        keys = table.keys();
        boolean anyTiny = false;
        for (int i = 0; i < keys.count(); i++) {
            if (KeyTable.isTiny(keys.length(i))) {
                anyTiny = true;
                addTiny(i);
            }
        }
        hasTiny = anyTiny;
        filter = table.filter();
        slotGram = table.slotGram();
        slotStart = table.slotStart();
        entries = table.entries();
    }

    private void addTiny(int number) {
        byte first = keys.get(number).bytes()[0];
        for (byte b : new byte[] {first, keys.get(number).anyCase() ? (byte) Character.toUpperCase(first) : first}) {
            int[] before = tiny[b & 0xFF] == null ? new int[0] : tiny[b & 0xFF];
            if (Arrays.stream(before).noneMatch(known -> known == number)) {
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = number;
                tiny[b & 0xFF] = after;
            }
        }
    }

    KeyTable table() {
        return table;
    }

    Key key(int number) {
        return keys.get(number);
    }

    int count() {
        return keys.count();
    }

    /** Bytes of a key. */
    int length(int number) {
        return keys.length(number);
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
        int[] words = filter;
        // A gram begins one byte before its key, or up to four bytes after the key's start.
        int last = Math.min(to + 4, length - 1);
        for (int i = from > 0 ? from - 1 : 0; i < last; i += 2) {
            int hash = ((int) INT.get(content, i) | Grams.FOLD) * KeyTable.MIX;
            int word = words[hash >>> KeyTable.WORD_SHIFT];
            if (((word >>> (hash >>> 8)) & (word >>> (hash >>> 2)) & 1) != 0) {
                verify(content, length, i, hash, from, to, out);
            }
        }
        if (hasTiny) {
            findTiny(content, length, from, to, out);
        }
    }

    private void verify(byte[] content, int length, int place, int hash, int from, int to, Places out) {
        int gram = (int) INT.get(content, place) | Grams.FOLD;
        int[] all = entries;
        int slot = KeyTable.slot(hash, slotStart.length);
        for (int at = slotStart[slot]; at != 0; at = slotStart[slot]) {
            if (slotGram[slot] == gram) {
                for (; all[at] >= 0; at += KeyTable.WIDTH) {
                    int start = place - all[at + 1];
                    if (start >= from
                            && start < to
                            && ((int) INT.get(content, start + all[at + 2]) | all[at + 3]) == all[at + 4]
                            && stands(keys.get(all[at]), content, length, start)) {
                        out.add(start, all[at]);
                    }
                }
                return;
            }
            slot = (slot + 1) & (slotStart.length - 1);
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
                    if (stands(keys.get(number), content, length, i)) {
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
