package org.limpide.scanner.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All members of a gzip file, one after the other (RFC 1952). Unlike the one of the JDK it holds no name in memory, and
 * says when bytes follow that are no member.
 */
final class GzipInput extends InputStream {
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[1 << 13];
    private int at;
    private int end;
    private boolean open;
    private boolean first = true;

    GzipInput(InputStream in) {
        this.in = in;
    }

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
        while (open || nextMember()) {
            int read = inflate(into, from, length);
            if (read > 0) {
                sum.update(into, from, read);
                return read;
            }
            trailer();
        }
        return -1;
    }

    /** Some bytes of the member, 0 at its end. */
    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(into, from, length);
                if (read > 0 || inflater.finished()) {
                    return read;
                }
                if (!inflater.needsInput() || !more()) {
                    throw new EOFException();
                }
                inflater.setInput(packed, at, end - at);
                at = end;
            }
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    private void trailer() throws IOException {
        open = false;
        at = end - inflater.getRemaining();
        long wanted = little(4);
        long size = little(4);
        if (wanted != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new IOException("the sum of a member is wrong");
        }
    }

    /** Reads the header of a member; false at the end, where zeros may fill the last block. */
    private boolean nextMember() throws IOException {
        int magic = next();
        while (magic == 0 && !first) {
            magic = next();
        }
        if (magic < 0) {
            return false;
        }
        if (magic != 0x1F || next() != 0x8B || next() != 8) {
            throw new IOException("no member follows");
        }
        int flags = (int) little(1);
        little(6);
        if ((flags & EXTRA) != 0) {
            skip((int) little(2));
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        skip((flags & HEADER_SUM) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(packed, at, end - at);
        at = end;
        sum.reset();
        open = true;
        first = false;
        return true;
    }

    private void skipText(boolean present) throws IOException {
        long character = present ? little(1) : 0;
        while (character != 0) {
            character = little(1);
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            little(1);
        }
    }

    private long little(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = next();
            if (next < 0) {
                throw new EOFException();
            }
            value |= (long) next << (8 * i);
        }
        return value;
    }

    private int next() throws IOException {
        return at < end || more() ? packed[at++] & 0xFF : -1;
    }

    private boolean more() throws IOException {
        at = 0;
        end = Math.max(0, in.read(packed));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
