package org.limpide.scanner.unpack;

import java.io.IOException;

/**
 * Looks at the header of a 7z before the library reads it: the library makes room for what the header claims, and a
 * packed header may claim gigabytes. Fields as in the format's description that comes with 7-Zip.
 */
final class SevenHeader {
    private static final int START = 32;
    private static final int LARGEST = 1 << 25;
    private static final int PACKED = 0x17;
    private static final int PACK_INFO = 0x06;
    private static final int UNPACK_INFO = 0x07;
    private static final int FOLDER = 0x0B;
    private static final int SIZES = 0x0C;

    private final byte[] header;
    private int at = 1;

    private SevenHeader(byte[] header) {
        this.header = header;
    }

    /** Refuses a header that is outside of the file, or that is or unpacks to more than 32 MiB. */
    static void check(Bytes bytes) throws IOException {
        byte[] start = new byte[START];
        if (bytes.fill(0, start, START) < START) {
            throw new Refusal(Unopened.DAMAGED);
        }
        long offset = ZipEntry.little(start, 12, 8);
        long size = ZipEntry.little(start, 20, 8);
        boolean outside = offset < 0 || size < 0 || offset > bytes.size() || size > bytes.size() - START - offset;
        if (outside) {
            throw new Refusal(Unopened.DAMAGED);
        }
        if (size > LARGEST) {
            throw new Refusal(Unopened.TOO_LARGE);
        }
        byte[] header = new byte[(int) size];
        bytes.fill(START + offset, header, header.length);
        if (header.length > 0 && header[0] == PACKED) {
            new SevenHeader(header).packed();
        }
    }

    private void packed() throws IOException {
        int id = next();
        while (id != UNPACK_INFO) {
            if (id != PACK_INFO) {
                throw new Refusal(Unopened.DAMAGED);
            }
            packInfo();
            id = next();
        }
        if (next() != FOLDER) {
            throw new Refusal(Unopened.DAMAGED);
        }
        long folders = number();
        long outputs = 0;
        if (next() != 0) {
            throw new Refusal(Unopened.UNSUPPORTED_METHOD);
        }
        for (long i = 0; i < folders; i++) {
            outputs += folder();
        }
        if (next() != SIZES) {
            throw new Refusal(Unopened.DAMAGED);
        }
        for (long i = 0; i < outputs; i++) {
            long size = number();
            if (size < 0 || size > LARGEST) {
                throw new Refusal(Unopened.TOO_LARGE);
            }
        }
    }

    private void packInfo() throws IOException {
        number();
        long streams = number();
        int id = next();
        while (id != 0) {
            if (id == 0x09) {
                numbers(streams);
            } else if (id == 0x0A) {
                digests(streams);
            } else {
                throw new Refusal(Unopened.DAMAGED);
            }
            id = next();
        }
    }

    /** Which streams have a sum, a bit each unless all have one; then the sums, of four bytes. */
    private void digests(long streams) throws IOException {
        long defined = streams;
        if (next() == 0) {
            defined = 0;
            for (long i = 0; i < streams; i += 8) {
                defined += Integer.bitCount(next());
            }
        }
        skip(defined > LARGEST ? LARGEST : 4 * defined);
    }

    /** Passes a folder; gives how many sizes it will have. */
    private long folder() throws IOException {
        long coders = number();
        long inputs = 0;
        long outputs = 0;
        for (long i = 0; i < coders; i++) {
            int flags = next();
            skip(flags & 0x0F);
            boolean complex = (flags & 0x10) != 0;
            inputs += complex ? number() : 1;
            outputs += complex ? number() : 1;
            if ((flags & 0x20) != 0) {
                skip(number());
            }
        }
        numbers(2 * (outputs - 1));
        long packed = inputs - (outputs - 1);
        numbers(packed > 1 ? packed : 0);
        return outputs;
    }

    private void numbers(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            number();
        }
    }

    /** The high bits of the first byte say how many bytes follow; its other bits are the highest of the number. */
    private long number() throws IOException {
        int first = next();
        long value = 0;
        int mask = 0x80;
        for (int i = 0; i < 8; i++) {
            if ((first & mask) == 0) {
                return value | (long) (first & (mask - 1)) << (8 * i);
            }
            value |= (long) next() << (8 * i);
            mask >>>= 1;
        }
        return value;
    }

    private void skip(long bytes) throws IOException {
        if (bytes < 0 || bytes > header.length - at) {
            throw new Refusal(Unopened.DAMAGED);
        }
        at += (int) bytes;
    }

    /** Every loop reads here, so that none goes on past the end of the header. */
    private int next() throws IOException {
        if (at >= header.length) {
            throw new Refusal(Unopened.DAMAGED);
        }
        return header[at++] & 0xFF;
    }
}
