package org.limpide.scanner.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which characters some bytes of a text are: where the text is no UTF-8, each byte is one of Latin-1. */
final class Characters {
    private Characters() {}

    static boolean hasPastAscii(byte[] content, int from, int to) {
        for (int i = from; i < to; i++) {
            if (content[i] < 0) {
                return true;
            }
        }
        return false;
    }

    static boolean utf8(byte[] content, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, from, to - from));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Past the last bytes of a character that begins before the stretch. */
    static int afterCutCharacter(byte[] content, int from, int limit) {
        int at = from;
        while (at < limit && at < from + 3 && (content[at] & 0xC0) == 0x80) {
            at++;
        }
        return at;
    }

    /** Before the first bytes of a character that ends after the stretch. */
    static int beforeCutCharacter(byte[] content, int to, int limit) {
        for (int back = 1; back <= 3 && to - back >= limit; back++) {
            int b = content[to - back] & 0xFF;
            if (b >= 0xC0) {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? to - back : to;
            }
            if (b < 0x80) {
                return to;
            }
        }
        return to;
    }

    static int characters(byte[] content, int from, int to, Charset charset) {
        if (charset.equals(StandardCharsets.ISO_8859_1) || to <= from) {
            return Math.max(0, to - from);
        }
        return new String(content, from, to - from, charset).length();
    }

    static int bytes(String text, int characters, Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                ? characters
                : text.substring(0, characters).getBytes(charset).length;
    }
}
