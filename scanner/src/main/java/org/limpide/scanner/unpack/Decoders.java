package org.limpide.scanner.unpack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** Decoders of one file, within its limits. */
final class Decoders {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final int LZMA = 14;
    private static final int XZ = 95;
    private static final int LZMA_PROPERTIES = 5;

    private final UnpackLimits limits;
    private final Meter meter;
    /** Many small blocks may each ask for a large dictionary: it is made once. */
    private final ArrayCache dictionaries = new BasicArrayCache();

    Decoders(UnpackLimits limits, Meter meter) {
        this.limits = limits;
        this.meter = meter;
    }

    /** The content of a compressed file. */
    InputStream open(ArchiveKind kind, InputStream in) throws IOException {
        try {
            return switch (kind) {
                case GZIP -> new GzipInput(in);
                case BZIP2 -> new Bzip2Input(in, meter);
                case XZ -> xz(in);
                default -> throw new Refusal(Unopened.UNSUPPORTED_FORMAT);
            };
        } catch (RuntimeException surprise) {
            throw new IOException(surprise);
        }
    }

    /**
     * The content of a member of a zip (APPNOTE, section 4.4.5).
     *
     * @param size of the content, -1 where it is unknown
     */
    InputStream zip(int method, InputStream in, long size) throws IOException {
        try {
            return switch (method) {
                case STORED -> in;
                case DEFLATED -> new InflateInput(in);
                case DEFLATED_64 -> new Deflate64CompressorInputStream(new BufferedInputStream(in));
                case BZIP2 -> new Bzip2Input(in, meter);
                case LZMA -> lzma(in, size);
                case XZ -> xz(in);
                default -> throw new Refusal(Unopened.UNSUPPORTED_METHOD);
            };
        } catch (RuntimeException surprise) {
            throw new IOException(surprise);
        }
    }

    private InputStream xz(InputStream in) throws IOException {
        // The limit counts a little more than the dictionary.
        return new XZInputStream(new BufferedInputStream(in), limits.decoder() / 1024 + 1024, true, dictionaries);
    }

    /** APPNOTE, section 5.8: a version, the length of the properties, the properties. */
    private InputStream lzma(InputStream in, long size) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        data.readUnsignedShort();
        if (Short.reverseBytes(data.readShort()) != LZMA_PROPERTIES) {
            throw new Refusal(Unopened.DAMAGED);
        }
        byte properties = data.readByte();
        int dictionary = Integer.reverseBytes(data.readInt());
        if (dictionary < 0 || dictionary > limits.decoder()) {
            throw new Refusal(Unopened.TOO_LARGE);
        }
        return new LZMAInputStream(data, size, properties, dictionary, null, dictionaries);
    }
}
