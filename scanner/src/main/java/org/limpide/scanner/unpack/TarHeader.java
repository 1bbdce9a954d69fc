package org.limpide.scanner.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Fields of the header of a tar: 512 bytes, numbers in octal or, for large ones, in base 256. */
final class TarHeader {
    private static final int SUM = 148;
    private static final int SUM_LENGTH = 8;
    private static final int BLOCK = 512;

    private TarHeader() {}

    /** Whether the field of the sum holds the sum of the others; some old writers summed signed bytes. */
    static boolean sumIsRight(byte[] header) {
        long wanted = octal(header, SUM, SUM_LENGTH);
        if (wanted <= 0) {
            return false;
        }
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte value = i >= SUM && i < SUM + SUM_LENGTH ? (byte) ' ' : header[i];
            unsigned += value & 0xFF;
            signed += value;
        }
        return wanted == unsigned || wanted == signed;
    }

    /** A number; -1 where the field holds none, or a negative one, or one that no file has. */
    static long number(byte[] header, int start, int length) {
        if ((header[start] & 0x80) == 0) {
            return octal(header, start, length);
        }
        long value = header[start] & 0x7F;
        for (int i = start + 1; i < start + length; i++) {
            if (value >>> 54 != 0) {
                return -1;
            }
            value = value << 8 | (header[i] & 0xFF);
        }
        return value;
    }

    private static long octal(byte[] header, int start, int length) {
        int at = start;
        int end = start + length;
        while (at < end && header[at] == ' ') {
            at++;
        }
        long value = 0;
        while (at < end && header[at] >= '0' && header[at] <= '7') {
            value = value * 8 + header[at++] - '0';
        }
        // A field of nothing but zeros bytes is an empty one: 0.
        return at == end || header[at] == 0 || header[at] == ' ' ? value : -1;
    }

    /** A text up to the first zero byte. */
    static String text(byte[] bytes, int start, int length) {
        int end = start;
        while (end < start + length && bytes[end] != 0) {
            end++;
        }
        return name(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** A name in UTF-8 or, where it is no UTF-8, in another charset. */
    static String name(byte[] bytes, int start, int length, Charset otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, start, length, otherwise);
        }
    }
}
