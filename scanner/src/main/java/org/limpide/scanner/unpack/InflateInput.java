package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Deflated bytes without a header; its native memory goes with the stream. */
final class InflateInput extends InflaterInputStream {

    InflateInput(InputStream in) {
        super(in, new Inflater(true), 1 << 13);
    }

    /** How many packed bytes were needed so far. */
    long consumed() {
        return inf.getBytesRead();
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
