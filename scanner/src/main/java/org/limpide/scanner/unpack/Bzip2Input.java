package org.limpide.scanner.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** All streams of a bzip2 file. Each asks for its tables anew, so that each is counted as work. */
final class Bzip2Input extends InputStream {
    private static final int TABLES = 1 << 20;

    private final PushbackInputStream in;
    private final Meter meter;
    private @Nullable InputStream stream;

    Bzip2Input(InputStream in, Meter meter) {
        this.in = new PushbackInputStream(new BufferedInputStream(in));
        this.meter = meter;
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
        while (true) {
            InputStream open = stream == null ? next() : stream;
            if (open == null) {
                return -1;
            }
            int read = open.read(into, from, length);
            if (read >= 0) {
                return read;
            }
            stream = null;
        }
    }

    private @Nullable InputStream next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        in.unread(first);
        meter.work(TABLES);
        stream = new BZip2CompressorInputStream(in, false);
        return stream;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
