package org.limpide.scanner.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails past a number of bytes. */
final class LimitedInput extends FilterInputStream {
    private long left;

    /** The stream holds more bytes than are taken. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return counted(super.read(into, from, length));
    }

    private int counted(int read) throws IOException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLong();
        }
        return read;
    }
}
