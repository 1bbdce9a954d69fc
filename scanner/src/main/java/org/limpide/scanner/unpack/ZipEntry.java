package org.limpide.scanner.unpack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A member of a zip, as the table or the header before it says.
 *
 * @param name as written; a folder ends with a slash
 * @param start of its local header in the file
 * @param packed bytes that it takes, -1 where they are not said
 * @param size of the content, -1 where it is not said
 * @param sum CRC-32 of the content
 */
record ZipEntry(String name, int flags, int method, long start, long packed, long size, long sum) {
    private static final int ENCRYPTED = 1;
    private static final int SUM_FOLLOWS = 8;
    private static final int UTF_8 = 1 << 11;
    private static final int TABLE_ENCRYPTED = 1 << 13;
    private static final int AES = 99;
    private static final int ZIP64 = 1;
    private static final long UNSAID = 0xFFFFFFFFL;
    private static final Charset FIRST_CHARSET =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    /** Whether its sizes stand behind the content rather than before it. */
    boolean sizesFollow() {
        return (flags & SUM_FOLLOWS) != 0;
    }

    boolean encrypted() {
        return (flags & (ENCRYPTED | TABLE_ENCRYPTED)) != 0 || method == AES;
    }

    boolean folder() {
        return name.endsWith("/") && size <= 0;
    }

    /** A name is in UTF-8 where its flag says so or it is valid UTF-8, else in the charset of the first zips. */
    static String name(byte[] bytes, int start, int length, int flags) {
        return TarHeader.name(bytes, start, length, (flags & UTF_8) != 0 ? StandardCharsets.ISO_8859_1 : FIRST_CHARSET);
    }

    /** With the values of the ZIP64 field in place of those that did not fit (APPNOTE, section 4.5.3). */
    ZipEntry widened(byte[] extra, int start, int length) {
        int end = start + length;
        for (int at = start; at + 4 <= end; at += 4 + (int) little(extra, at + 2, 2)) {
            if (little(extra, at, 2) == ZIP64) {
                Wide wide = new Wide(extra, at + 4, Math.min(end, at + 4 + (int) little(extra, at + 2, 2)));
                long size = wide.or(this.size);
                long packed = wide.or(this.packed);
                return new ZipEntry(name, flags, method, wide.or(this.start), packed, size, sum);
            }
        }
        return this;
    }

    /** Values of 8 bytes, in order, each there only where its short form is full of ones. */
    private static final class Wide {
        private final byte[] bytes;
        private final int end;
        private int at;

        Wide(byte[] bytes, int at, int end) {
            this.bytes = bytes;
            this.at = at;
            this.end = end;
        }

        long or(long value) {
            if (value != UNSAID || at + 8 > end) {
                return value;
            }
            at += 8;
            return little(bytes, at - 8, 8);
        }
    }

    /** A number whose first byte is the least. */
    static long little(byte[] bytes, int at, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
