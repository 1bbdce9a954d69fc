package org.limpide.scanner.builtin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts of the compact file, each once, decoded when it is asked for. Safe to share between threads. */
final class Strings {
    private final byte[] bytes;
    private final int ends;
    private final int texts;

    /** Two threads may decode the same text: it is the same text then. */
    private final @Nullable String[] decoded;

    private Strings() {
        bytes = new byte[0];
        ends = 0;
        texts = 0;
        decoded = new String[0];
    }

    /** Those that begin at a cursor, which then stands behind them. */
    Strings(byte[] bytes, Cursor cursor) {
        this.bytes = bytes;
        int count = cursor.fixed();
        ends = cursor.at();
        texts = ends + 4 * count;
        decoded = new String[count];
    }

    static Strings none() {
        return new Strings();
    }

    /** The lowest bit of an end tells whether one byte is one character (ISO 8859-1) or the text is UTF-8. */
    String at(int number) {
        String known = decoded[number];
        if (known != null) {
            return known;
        }
        int from = number == 0 ? 0 : Cursor.fixedAt(bytes, ends + 4 * (number - 1)) >> 1;
        int end = Cursor.fixedAt(bytes, ends + 4 * number);
        String text = new String(
                bytes,
                texts + from,
                (end >> 1) - from,
                (end & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        decoded[number] = text;
        return text;
    }
}
