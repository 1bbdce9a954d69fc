package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Opens archives, and archives in them, within limits. */
public final class Unpacker {
    private static final int HEAD = 512;
    private static final int TAIL = 2048;

    private Unpacker() {}

    /** A file that is too large for memory. */
    public interface Source {
        /** How many bytes a stream has. */
        long size();

        /** The bytes from the first on; called again to go back. */
        InputStream open() throws IOException;
    }

    /**
     * Gives each member of a file.
     *
     * @param name of the file, the first part of the paths
     * @param length how many bytes of the array count
     * @return whether the file is an archive; otherwise nothing was given
     */
    public static boolean unpack(String name, byte[] content, int length, UnpackLimits limits, MemberSink sink) {
        return unpack(name, Bytes.of(content, length), limits, sink);
    }

    /**
     * Gives each member of a large file, which is read several times where its table stands at its end. One that does
     * not begin as an archive is read to its end, as a zip may stand behind something else: ask {@link ArchiveKind} first.
     *
     * @param name of the file, the first part of the paths
     * @return whether the file is an archive; otherwise, and where it cannot be read at all, nothing was given
     */
    public static boolean unpack(String name, Source source, UnpackLimits limits, MemberSink sink) {
        SourceBytes bytes = new SourceBytes(source);
        MemberPath path = MemberPath.of(name);
        try {
            return unpack(name, bytes, limits, sink);
        } finally {
            try {
                bytes.close();
            } catch (IOException | RuntimeException unclosed) {
                sink.unopened(path, Unopened.DAMAGED);
            }
        }
    }

    private static boolean unpack(String name, Bytes bytes, UnpackLimits limits, MemberSink sink) {
        MemberPath path = MemberPath.of(name);
        Optional<ArchiveKind> kind;
        try {
            kind = kind(bytes);
        } catch (IOException unreadable) {
            sink.unopened(path, Unopened.DAMAGED);
            return false;
        }
        kind.ifPresent(known -> new Session(limits, sink, bytes.size()).archive(path, known, bytes, 1));
        return kind.isPresent();
    }

    static Optional<ArchiveKind> kind(Bytes bytes) throws IOException {
        byte[] head = new byte[HEAD];
        Optional<ArchiveKind> kind = ArchiveKind.of(head, bytes.fill(0, head, HEAD));
        if (kind.isPresent()) {
            return kind;
        }
        byte[] tail = new byte[TAIL];
        return ArchiveKind.ofEnd(tail, bytes.fill(Math.max(0, bytes.size() - TAIL), tail, TAIL));
    }
}
