package org.limpide.scanner.publiccode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.publiccode.Problems.Spot;

/**
 * Judges paths: {@code logo}, {@code monochromeLogo}, {@code screenshots} and {@code authorsFile} name files of the
 * repository, from its root; images may be addresses of such files.
 */
record FileRules(Optional<RepositoryFiles> files, Optional<AddressProbe> probe) {
    /** Where the element svg stands at the latest, after its prologue and comments. */
    private static final int HEAD = 64 * 1024;

    void image(String written, List<String> formats, Spot spot) {
        Optional<Address> address = Address.of(written);
        String path = address.map(Address::path).orElse(written);
        if (address.filter(one -> one.scheme().equals("file")).isPresent()) {
            spot.say(ProblemCode.FILE_ADDRESS);
        } else if (address.isPresent() && !address.get().isWeb()) {
            spot.say(ProblemCode.NOT_A_WEB_ADDRESS);
        } else if (!formats.contains(extension(path))) {
            spot.say(ProblemCode.IMAGE_FORMAT, Map.of("formats", String.join(", ", formats)));
        } else if (address.isPresent()) {
            if (probe.isPresent() && !probe.get().answers(address.get().uri(), AddressProbe.Expected.IMAGE)) {
                spot.say(ProblemCode.UNREACHABLE);
            }
        } else {
            content(written, spot);
        }
    }

    private void content(String written, Spot spot) {
        Optional<byte[]> head = file(written, HEAD, spot);
        String extension = extension(written);
        boolean known = head.isPresent() && head.get() != RepositoryFiles.UNKNOWN && !isPointer(head.get());
        if (known && !holds(head.get(), extension)) {
            spot.say(ProblemCode.IMAGE_CONTENT, Map.of("format", extension));
        }
    }

    /** A path in the repository, and its beginning where there are files to look at. */
    Optional<byte[]> file(String written, int most, Spot spot) {
        if (written.startsWith("/") || written.startsWith("\\") || written.matches("(?s)[A-Za-z]:[\\\\/].*")) {
            spot.say(ProblemCode.ABSOLUTE_PATH);
            return Optional.empty();
        }
        String path = normal(written);
        if (path == null) {
            spot.say(ProblemCode.OUTSIDE_REPOSITORY);
            return Optional.empty();
        }
        Optional<byte[]> head = files.flatMap(all -> all.beginning(path, most));
        if (files.isPresent() && head.isEmpty()) {
            spot.say(ProblemCode.MISSING_FILE);
        }
        return head;
    }

    private static @Nullable String normal(String written) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : written.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** A pointer of Git LFS: the image lives elsewhere. */
    private static boolean isPointer(byte[] head) {
        return starts(head, "version https://git-lfs".getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the bytes begin as that format does: PNG 5.2, JPEG (T.81, B.1), gzip (RFC 1952), an element of SVG. */
    private static boolean holds(byte[] head, String extension) {
        return switch (extension) {
            case "png" -> starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            case "jpg", "jpeg" -> starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
            case "svgz" -> starts(head, new byte[] {0x1F, (byte) 0x8B});
            case "svg" ->
                new String(head, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .matches("(?s).*<([A-Za-z_][A-Za-z0-9_-]{0,20}:)?svg[\\s/>:].*");
            default -> true;
        };
    }

    private static boolean starts(byte[] bytes, byte[] beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (bytes[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
