package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A stream that is damaged where its sum, at its end, is not the one that was said. */
final class SummedInput extends InputStream {
    private final InputStream in;
    private final long wanted;
    private final CRC32 sum = new CRC32();

    SummedInput(InputStream in, long wanted) {
        this.in = in;
        this.wanted = wanted;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        if (read > 0) {
            sum.update(into, from, read);
        } else if (read < 0 && sum.getValue() != wanted) {
            throw new Refusal(Unopened.DAMAGED);
        }
        return read;
    }
}
