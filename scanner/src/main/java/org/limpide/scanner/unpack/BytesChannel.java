package org.limpide.scanner.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes as a channel that is only read. */
final class BytesChannel implements SeekableByteChannel {
    private static final int CHUNK = 1 << 13;

    private final Bytes bytes;
    private final byte[] chunk = new byte[CHUNK];
    private long position;
    private long moves;

    BytesChannel(Bytes bytes) {
        this.bytes = bytes;
    }

    /** How often the reader went to another place. */
    long moves() {
        return moves;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!into.hasRemaining()) {
            return 0;
        }
        int read = bytes.read(position, chunk, 0, Math.min(CHUNK, into.remaining()));
        if (read > 0) {
            into.put(chunk, 0, read);
            position += read;
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        if (place < 0) {
            throw new IOException("no such place");
        }
        position = place;
        moves++;
        return this;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
