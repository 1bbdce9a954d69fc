package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends, or is refused, after a number of bytes. Closing it leaves the other open. */
final class CutInput extends InputStream {
    private final InputStream in;
    private final boolean refuses;
    private long left;

    private CutInput(InputStream in, long length, boolean refuses) {
        this.in = in;
        this.left = length;
        this.refuses = refuses;
    }

    /** So many bytes and no more; damage where there are fewer. */
    static CutInput exactly(InputStream in, long length) {
        return new CutInput(in, length, false);
    }

    /** Refuses to go on where there are more. */
    static CutInput atMost(InputStream in, long length) {
        return new CutInput(in, length, true);
    }

    long left() {
        return left;
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
        if (left == 0) {
            if (refuses && in.read() >= 0) {
                throw new Refusal(Unopened.TOO_LARGE);
            }
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        if (read < 0 && !refuses) {
            throw new Refusal(Unopened.DAMAGED);
        }
        left -= Math.max(0, read);
        return read;
    }
}
