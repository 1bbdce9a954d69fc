package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read at any place. */
interface Bytes {

    long size();

    /** Reads some bytes at a place, at least one; -1 at the end. */
    int read(long at, byte[] into, int from, int length) throws IOException;

    /** Reads as many bytes as asked for, fewer only at the end. */
    default int fill(long at, byte[] into, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int read = read(at + filled, into, filled, length - filled);
            if (read < 0) {
                return filled;
            }
            filled += read;
        }
        return filled;
    }

    /** A stretch as a stream; it ends early where the bytes do. */
    default InputStream range(long start, long end) {
        return new InputStream() {
            private long at = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int read = at >= end ? -1 : Bytes.this.read(at, into, from, (int) Math.min(length, end - at));
                at += Math.max(0, read);
                return read;
            }
        };
    }

    /** The first bytes of an array. */
    static Bytes of(byte[] array, int size) {
        return new Bytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int read(long at, byte[] into, int from, int length) {
                if (at < 0 || at >= size) {
                    return -1;
                }
                int read = (int) Math.min(length, size - at);
                System.arraycopy(array, (int) at, into, from, read);
                return read;
            }
        };
    }
}
