package org.limpide.scanner.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what unpacking gave. */
final class Seen implements MemberSink {
    final Map<String, String> texts = new LinkedHashMap<>();
    final List<String> unopened = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final ByteArrayOutputStream own = new ByteArrayOutputStream();
    final List<byte[]> shown = new ArrayList<>();
    long bytes;

    static Seen of(byte[] archive) {
        return of(archive, UnpackLimits.DEFAULT);
    }

    static Seen of(byte[] archive, UnpackLimits limits) {
        Seen seen = new Seen();
        Unpacker.unpack("a", archive, archive.length, limits, seen);
        return seen;
    }

    @Override
    public void member(MemberPath path, byte[] content, int length) {
        bytes += length;
        texts.put(path.toString(), new String(content, 0, Math.min(length, 1000), StandardCharsets.UTF_8));
    }

    @Override
    public void part(MemberPath path, byte[] content, int length, Part part) {
        bytes += part.to() - part.from();
        parts.add(part);
        own.write(content, part.from(), part.to() - part.from());
        shown.add(Arrays.copyOf(content, length));
    }

    @Override
    public void unopened(MemberPath path, Unopened reason) {
        unopened.add(path + " " + reason);
    }
}
