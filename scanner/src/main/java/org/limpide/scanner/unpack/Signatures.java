package org.limpide.scanner.unpack;

import java.io.IOException;

/** Finds the marks of a zip, {@code PK} and two bytes, in a stretch. */
final class Signatures {
    private static final int CHUNK = 1 << 16;
    private static final int LOCAL = 0x0304;
    private static final int TABLE = 0x0102;
    private static final int SIZES = 0x0708;

    private Signatures() {}

    /** Where the header of a member begins, -1 where there is none. */
    static long local(Bytes bytes, long from, long to) throws IOException {
        return find(bytes, from, to, from, LOCAL);
    }

    /** Where content of unknown length ends: before its sizes, the next header, the table, or the end of the stretch. */
    static long endOfContent(Bytes bytes, long from, long to) throws IOException {
        long found = find(bytes, from, to, from, LOCAL, TABLE, SIZES);
        return found < 0 ? to : found;
    }

    private static long find(Bytes bytes, long from, long to, long content, int... marks) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long at = from;
        while (at + 4 <= to) {
            int length = bytes.fill(at, chunk, (int) Math.min(CHUNK, to - at));
            for (int i = 0; i + 4 <= length; i++) {
                if (chunk[i] == 'P' && chunk[i + 1] == 'K' && among(chunk[i + 2] << 8 | chunk[i + 3], marks)) {
                    if (chunk[i + 2] != SIZES >> 8 || saysItsSize(bytes, at + i, content)) {
                        return at + i;
                    }
                }
            }
            if (length < CHUNK) {
                return -1;
            }
            at += length - 3;
        }
        return -1;
    }

    private static boolean among(int mark, int... marks) {
        for (int one : marks) {
            if (one == mark) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sizes behind a member are those of the bytes before them; the same mark may stand in the content. */
    private static boolean saysItsSize(Bytes bytes, long at, long content) throws IOException {
        byte[] sizes = new byte[16];
        return bytes.fill(at, sizes, 16) == 16 && ZipEntry.little(sizes, 8, 4) == ((at - content) & 0xFFFFFFFFL);
    }
}
