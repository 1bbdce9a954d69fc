package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads a 7z. Its members may be packed together, so that one that is passed over is unpacked and counted too. */
final class SevenReader {
    /** Making an empty dictionary is so much faster than unpacking as many bytes. */
    private static final int DICTIONARY_SHARE = 16;

    private final Session session;
    private final MemberPath path;
    private final Bytes bytes;
    private final int depth;

    SevenReader(Session session, MemberPath path, Bytes bytes, int depth) {
        this.session = session;
        this.path = path;
        this.bytes = bytes;
        this.depth = depth;
    }

    /** Gives every member. */
    void read() throws IOException {
        SevenHeader.check(bytes);
        BytesChannel channel = new BytesChannel(bytes);
        try (SevenZFile file = open(channel)) {
            while (!session.meter().ended()) {
                long moves = channel.moves();
                SevenZArchiveEntry entry = next(file);
                if (entry == null) {
                    return;
                }
                session.meter().member();
                if (channel.moves() != moves) {
                    session.meter().work(dictionary(entry) / DICTIONARY_SHARE);
                }
                if (entry.hasStream() && !entry.isDirectory()) {
                    member(file, entry);
                }
            }
        }
    }

    private SevenZFile open(BytesChannel channel) throws IOException {
        try {
            return SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(session.limits().decoder() / 1024 + 1024)
                    .setDefaultName(path.name())
                    .get();
        } catch (RuntimeException surprise) {
            throw new IOException(surprise);
        }
    }

    /** Opening the next member also opens its decoder, which is where an unknown method shows. */
    private static @Nullable SevenZArchiveEntry next(SevenZFile file) throws IOException {
        try {
            return file.getNextEntry();
        } catch (RuntimeException surprise) {
            throw new IOException(surprise);
        } catch (IOException broken) {
            throw unknownMethod(broken) ? new Refusal(Unopened.UNSUPPORTED_METHOD) : broken;
        }
    }

    private void member(SevenZFile file, SevenZArchiveEntry entry) throws IOException {
        InputStream decoder = new InputStream() {
            @Override
            public int read() throws IOException {
                return file.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                try {
                    return file.read(into, from, length);
                } catch (IOException broken) {
                    throw unknownMethod(broken) ? new Refusal(Unopened.UNSUPPORTED_METHOD) : broken;
                }
            }
        };
        InputStream content = session.metered(decoder, bytes::size);
        String name = entry.getName();
        session.content(path.child(name == null ? path.name() : name), content, depth);
        if (!session.meter().ended()) {
            // What is left of it has to be unpacked to come to the next.
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The library says it in words only. */
    private static boolean unknownMethod(IOException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.startsWith("Unsupported compression method")
                || message.startsWith("Multi input/output stream coders");
    }

    private static long dictionary(SevenZArchiveEntry entry) {
        long size = 0;
        for (SevenZMethodConfiguration method : entry.getContentMethods()) {
            if (method.getMethod() == SevenZMethod.LZMA2 && method.getOptions() instanceof Number dictionary) {
                size = Math.max(size, dictionary.longValue());
            }
        }
        return size;
    }
}
