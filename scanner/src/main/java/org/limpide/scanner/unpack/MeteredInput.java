package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What comes out of a decoder: counted, and with its surprises turned into damage. */
final class MeteredInput extends InputStream {
    private final InputStream decoder;
    private final LongSupplier packed;
    private final UnpackLimits limits;
    private final Meter meter;
    private long unpacked;
    /** A broken decoder may seem to have come to an end when it is asked again. */
    private @Nullable IOException failure;

    /**
     * Counts a decoder.
     *
     * @param packed how many bytes it unpacks, or has unpacked so far
     */
    MeteredInput(InputStream decoder, LongSupplier packed, UnpackLimits limits, Meter meter) {
        this.decoder = decoder;
        this.packed = packed;
        this.limits = limits;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            int read = decoder.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        } catch (RuntimeException surprise) {
            // Decoders meet bytes that nobody foresaw: an index out of its array is damage as much as a wrong sum.
            failure = new IOException(surprise);
            throw failure;
        }
    }

    private void count(int read) throws Refusal {
        if (limits.exploded(unpacked + read, packed.getAsLong())) {
            meter.forgive(unpacked);
            throw new Refusal(Unopened.RATIO);
        }
        unpacked += read;
        meter.unpacked(read);
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
