package org.limpide.scanner.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.limpide.scanner.snapshot.Content;

/**
 * Bytes to text. Byte order marks first (Unicode standard, section 23.8), then strict UTF-8, then UTF-16 by the place
 * of its NULs, then Windows-1252, of which ISO-8859-1 text is a part; the rest is binary.
 */
final class TextDecoder {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 8 * 1024;

    private TextDecoder() {}

    static Content decode(byte[] bytes) {
        return marked(bytes)
                .or(() -> unmarked(bytes))
                .<Content>map(text -> text)
                .orElseGet(() -> new Content.Binary(bytes));
    }

    private static Optional<Content.Text> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return strict(bytes, 4, UTF_32BE);
        }
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return strict(bytes, 4, UTF_32LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return begins(bytes, 0xFF, 0xFE) ? strict(bytes, 2, StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<Content.Text> unmarked(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int evenNuls = 0;
        int oddNuls = 0;
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                evenNuls += 1 - (i & 1);
                oddNuls += i & 1;
            } else if (control(bytes[i])) {
                controls++;
            }
        }
        if (evenNuls + oddNuls > 0) {
            return controls * 50 > sample ? Optional.empty() : utf16(bytes, sample, evenNuls, oddNuls);
        }
        Optional<Content.Text> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        boolean mostlyText = controls * 50 <= sample && !holdsNul(bytes);
        if (utf8.isPresent()) {
            return mostlyText ? utf8 : Optional.empty();
        }
        return mostlyText
                ? Optional.of(new Content.Text(new String(bytes, WINDOWS_1252), WINDOWS_1252.name()))
                : Optional.empty();
    }

    /** Latin text in UTF-16 has a NUL in nearly every second place and nearly none in the others. */
    private static Optional<Content.Text> utf16(byte[] bytes, int sample, int evenNuls, int oddNuls) {
        int pairs = sample / 2;
        if (bytes.length % 2 != 0 || pairs == 0) {
            return Optional.empty();
        }
        if (oddNuls * 10 >= pairs * 7 && evenNuls * 20 <= pairs) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE);
        }
        return evenNuls * 10 >= pairs * 7 && oddNuls * 20 <= pairs
                ? strict(bytes, 0, StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Control characters that no text holds: all but tab, line ends, form feed, backspace and escape. */
    private static boolean control(byte value) {
        return value >= 0 && value < 0x20 && !(value >= 8 && value <= 13) && value != 0x1B;
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Content.Text> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Content.Text(text, charset.name()));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
