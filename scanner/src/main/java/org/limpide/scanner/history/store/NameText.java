package org.limpide.scanner.history.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Names in Git are bytes. All that shows or compares one decodes it here, so that a file has one path wherever it is met:
 * UTF-8, or else each byte is taken for a character, which keeps different names different.
 */
public final class NameText {
    private NameText() {}

    /** The name in a stretch of bytes. */
    public static String of(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** The name that these bytes are. */
    public static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }
}
