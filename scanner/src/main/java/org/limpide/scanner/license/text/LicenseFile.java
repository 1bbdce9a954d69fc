package org.limpide.scanner.license.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a file as a text in which licences may be looked for.
 *
 * @param text what was read; empty where there is a problem that leaves nothing to read
 * @param problem why the text is not, or not quite, what the file holds
 */
public record LicenseFile(String text, Optional<Problem> problem) {
    /** In bytes: far more than any licence, and little enough to be read in a moment. */
    public static final int LONGEST = 4 * 1024 * 1024;

    /** What may be wrong with a file. */
    public enum Problem {
        EMPTY,
        /** No text in an encoding that is known. */
        BINARY,
        /** Longer than four megabytes: only its beginning was read. */
        TOO_LONG,
        /** Not quite UTF-8: it was read as Windows-1252, of which ISO 8859-1 is a part. */
        NOT_UTF_8
    }

    /** Reads at most four megabytes. */
    public static LicenseFile read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST);
        boolean more = bytes.length == LONGEST && in.read() >= 0;
        LicenseFile file = of(more ? withoutBrokenEnd(bytes) : bytes);
        boolean readable = file.problem.isEmpty() || file.problem.get() == Problem.NOT_UTF_8;
        return more && readable ? new LicenseFile(file.text, Optional.of(Problem.TOO_LONG)) : file;
    }

    /** A file that is known as a whole. */
    public static LicenseFile of(byte[] bytes) {
        if (bytes.length == 0) {
            return new LicenseFile("", Optional.of(Problem.EMPTY));
        }
        Optional<String> marked = marked(bytes);
        if (marked.isPresent()) {
            return new LicenseFile(marked.get(), Optional.empty());
        }
        if (isBinary(bytes)) {
            return new LicenseFile("", Optional.of(Problem.BINARY));
        }
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .map(text -> new LicenseFile(text, Optional.empty()))
                .orElseGet(() -> new LicenseFile(
                        new String(bytes, Charset.forName("windows-1252")), Optional.of(Problem.NOT_UTF_8)));
    }

    private static Optional<String> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return begins(bytes, 0xFF, 0xFE) ? strict(bytes, 2, StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** A NUL, or more than a few other control characters, is in no text. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
            controls += value > 0 && value < 0x20 && !(value >= 8 && value <= 13) && value != 0x1B ? 1 : 0;
        }
        return controls > bytes.length / 50;
    }

    /** Without the bytes of a character of UTF-8 that was cut. */
    private static byte[] withoutBrokenEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > bytes.length - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return bytes[end - 1] < 0 ? Arrays.copyOf(bytes, end - 1) : bytes;
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
