package org.limpide.scanner.history.store;

import java.util.Arrays;
import java.util.zip.Inflater;
import org.limpide.scanner.deflate.StreamDecoder;

/** What inflates the streams of packs: the quick decoder, and zlib for pieces and for what that one leaves. One for each thread. */
final class Inflation implements AutoCloseable {
    private static final int KEPT = 1 << 20;

    private final StreamDecoder decoder = new StreamDecoder();
    private final Inflater zlib = new Inflater();
    private byte[] stream = new byte[1 << 14];

    Inflater zlib() {
        return zlib;
    }

    /**
     * Inflates a stream whole.
     *
     * @param end past which it does not go
     * @return whether it is sound and has that size; what is not may still be for zlib
     */
    boolean decode(MappedBytes file, long from, long end, byte[] out, int size) {
        // What deflates to more than its length is stored, with a few bytes for each block.
        int length = (int) Math.min(end - from, size + (size >> 8) + 64L);
        if (length <= 0) {
            return false;
        }
        boolean tooLarge = stream.length > KEPT && length < KEPT / 2;
        if (stream.length < length + StreamDecoder.SLACK || tooLarge) {
            stream = new byte[Math.max(1 << 14, length + length / 2 + StreamDecoder.SLACK)];
        }
        file.copy(from, stream, 0, length);
        Arrays.fill(stream, length, length + StreamDecoder.SLACK, (byte) 0);
        return decoder.inflate(stream, length, out, size);
    }

    @Override
    public void close() {
        zlib.end();
    }
}
