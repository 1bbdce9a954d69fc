package org.limpide.scanner.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.UnsupportedOptionsException;

/** The unpacking of one file, with all that is in it. */
final class Session {
    private static final int HEAD = 512;

    private final UnpackLimits limits;
    private final MemberSink sink;
    private final Meter meter;
    private final Decoders decoders;
    private final MemberBuffer buffer;
    private long held;

    Session(UnpackLimits limits, MemberSink sink, long size) {
        this.limits = limits;
        this.sink = sink;
        this.meter = new Meter(limits, size);
        this.decoders = new Decoders(limits, meter);
        this.buffer = new MemberBuffer(limits.window());
    }

    UnpackLimits limits() {
        return limits;
    }

    Meter meter() {
        return meter;
    }

    Decoders decoders() {
        return decoders;
    }

    /** What comes out of a decoder, counted. */
    InputStream metered(InputStream decoder, LongSupplier packed) {
        return new MeteredInput(decoder, packed, limits, meter);
    }

    /**
     * Gives the members of an archive.
     *
     * @return whether its own structure could be read to its end, whatever became of its members
     */
    boolean archive(MemberPath path, ArchiveKind kind, Bytes bytes, int depth) {
        if (depth > limits.depth()) {
            return unopened(path, Unopened.TOO_DEEP);
        }
        if (!kind.readable()) {
            return unopened(path, Unopened.UNSUPPORTED_FORMAT);
        }
        try {
            switch (kind) {
                case ZIP -> new ZipReader(this, path, bytes, depth).read();
                case SEVEN_ZIP -> new SevenReader(this, path, bytes, depth).read();
                default -> streamed(path, kind, bytes.range(0, bytes.size()), bytes::size, depth);
            }
            return true;
        } catch (IOException broken) {
            return unopened(path, reason(broken));
        }
    }

    /** Reads an archive from its first byte to its last; a tar in a compressed file is one archive with it. */
    private void streamed(MemberPath path, ArchiveKind kind, InputStream in, LongSupplier packed, int depth)
            throws IOException {
        if (kind == ArchiveKind.TAR) {
            new TarReader(this, path, in, depth).read();
            return;
        }
        try (InputStream decoder = decoders.open(kind, in)) {
            PushbackInputStream content = new PushbackInputStream(metered(decoder, packed), HEAD);
            byte[] head = new byte[HEAD];
            int length = peek(content, head);
            if (ArchiveKind.of(head, length).equals(Optional.of(ArchiveKind.TAR))) {
                new TarReader(this, path, content, depth).read();
            } else {
                meter.member();
                content(path.child(payload(path.name(), kind)), content, depth);
            }
        }
    }

    /** Looks at the first bytes; where they cannot be read, whoever reads next meets the same damage. */
    private static int peek(PushbackInputStream in, byte[] head) {
        int length = 0;
        try {
            int read = in.read(head, 0, head.length);
            while (read >= 0 && length + read < head.length) {
                length += read;
                read = in.read(head, length, head.length - length);
            }
            length += Math.max(0, read);
            in.unread(head, 0, length);
        } catch (IOException broken) {
            return unreadAll(in, head, length);
        }
        return length;
    }

    private static int unreadAll(PushbackInputStream in, byte[] head, int length) {
        try {
            in.unread(head, 0, length);
            return length;
        } catch (IOException closed) {
            return 0;
        }
    }

    /** The name of what a compressed file holds. */
    private static String payload(String name, ArchiveKind kind) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String ending = switch (kind) {
            case GZIP -> ".gz";
            case BZIP2 -> ".bz2";
            default -> ".xz";
        };
        return file.length() > ending.length() && file.endsWith(ending)
                ? file.substring(0, file.length() - ending.length())
                : file;
    }

    /** Gives a member to the sink or, where it is an archive, its members. Never fails: what goes wrong is reported. */
    void content(MemberPath path, InputStream raw, int depth) {
        InputStream in = CutInput.atMost(raw, limits.member());
        buffer.clear();
        buffer.fill(in);
        IOException failure = buffer.failure();
        Optional<ArchiveKind> kind = kind();
        if (kind.isEmpty()) {
            failure = deliver(path, in);
        } else if (buffer.ended()) {
            nested(path, kind.get(), depth + 1);
        } else if (kind.get().streamed() && held + buffer.length() <= limits.window()) {
            nestedStream(path, kind.get(), in, depth + 1);
        } else {
            unopened(path, Unopened.TOO_LARGE);
            failure = deliver(path, in);
        }
        if (failure != null) {
            unopened(path, reason(failure));
        }
    }

    private Optional<ArchiveKind> kind() {
        Optional<ArchiveKind> kind = ArchiveKind.of(buffer.bytes(), buffer.length());
        return kind.isEmpty() && buffer.ended() ? ArchiveKind.ofEnd(buffer.bytes(), buffer.length()) : kind;
    }

    /** Opens an archive that is in memory whole; where it stays closed, its bytes are given as they are. */
    private void nested(MemberPath path, ArchiveKind kind, int depth) {
        int length = buffer.length();
        boolean fits = held + length <= limits.window();
        if (!fits) {
            unopened(path, Unopened.TOO_LARGE);
            sink.member(path, buffer.bytes(), length);
            return;
        }
        byte[] copy = Arrays.copyOf(buffer.bytes(), length);
        held += length;
        if (!archive(path, kind, Bytes.of(copy, length), depth)) {
            sink.member(path, copy, length);
        }
        held -= length;
    }

    /** Opens an archive whose beginning is in memory and whose rest is still to come. */
    private void nestedStream(MemberPath path, ArchiveKind kind, InputStream rest, int depth) {
        int length = buffer.length();
        byte[] begin = Arrays.copyOf(buffer.bytes(), length);
        held += length;
        CountingInput all = new CountingInput(new SequenceInputStream(new ByteArrayInputStream(begin), rest));
        if (depth > limits.depth()) {
            unopened(path, Unopened.TOO_DEEP);
        } else {
            try {
                streamed(path, kind, all, all::count, depth);
            } catch (IOException broken) {
                unopened(path, reason(broken));
            }
        }
        held -= length;
    }

    /**
     * Gives the member in the buffer, in parts where it goes on.
     *
     * @return why it could not be read to its end, if so
     */
    private @Nullable IOException deliver(MemberPath path, InputStream in) {
        if (buffer.ended()) {
            sink.member(path, buffer.bytes(), buffer.length());
            return buffer.failure();
        }
        long offset = 0;
        int from = 0;
        while (!buffer.ended()) {
            int to = buffer.length() - limits.overlap();
            sink.part(path, buffer.bytes(), buffer.length(), new MemberSink.Part(offset, from, to));
            int dropped = to - limits.overlap();
            buffer.drop(dropped);
            offset += dropped;
            from = limits.overlap();
            buffer.fill(in);
        }
        sink.part(path, buffer.bytes(), buffer.length(), new MemberSink.Part(offset, from, buffer.length()));
        return buffer.failure();
    }

    /** Reports; false, as nothing was read. */
    boolean unopened(MemberPath path, Unopened reason) {
        sink.unopened(path, reason);
        return false;
    }

    static Unopened reason(IOException broken) {
        if (broken instanceof Refusal refusal) {
            return refusal.reason();
        }
        if (broken instanceof MemoryLimitException || broken instanceof org.tukaani.xz.MemoryLimitException) {
            return Unopened.TOO_LARGE;
        }
        if (broken instanceof PasswordRequiredException) {
            return Unopened.ENCRYPTED;
        }
        return broken instanceof UnsupportedOptionsException ? Unopened.UNSUPPORTED_METHOD : Unopened.DAMAGED;
    }
}
