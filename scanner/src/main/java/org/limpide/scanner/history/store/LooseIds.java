package org.limpide.scanner.history.store;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.RandomAccess;

/** Ids as bytes, given as text: millions of them as strings would need several times the memory. */
final class LooseIds extends AbstractList<String> implements RandomAccess {
    private final int width;
    private byte[] all;
    private int count;

    LooseIds(HashKind hash) {
        width = hash.bytes();
        all = new byte[width * 16];
    }

    /** Adds the id at the end. */
    void append(String id) {
        if ((count + 1) * width > all.length) {
            all = Arrays.copyOf(all, Math.toIntExact(Math.min(Integer.MAX_VALUE - 64, all.length * 3L / 2)));
        }
        System.arraycopy(HexFormat.of().parseHex(id), 0, all, count * width, width);
        count++;
    }

    @Override
    public String get(int index) {
        return HexFormat.of().formatHex(all, index * width, (index + 1) * width);
    }

    @Override
    public int size() {
        return count;
    }
}
