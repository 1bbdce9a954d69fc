package org.limpide.scanner.unpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents at the end of a zip.
 *
 * @param entries in the order of their place in the file
 * @param start where the table begins
 * @param end where it ends
 * @param whole whether it is there, with as many entries as it says
 */
record ZipTable(List<ZipEntry> entries, long start, long end, boolean whole) {
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 46;
    private static final int LOCATOR = 20;
    private static final int WIDE_END = 56;
    private static final int MOST_NAMES = 1 << 24;
    private static final long UNSAID = 0xFFFFFFFFL;

    /** What the record at the end says of the table. */
    private record End(long at, long count, long size, long offset) {}

    static ZipTable read(Bytes bytes, UnpackLimits limits) throws IOException {
        End end = end(bytes);
        if (end == null) {
            return new ZipTable(List.of(), bytes.size(), bytes.size(), false);
        }
        // What stands before the zip, a program for instance, moves all places, unless it was counted.
        long before = end.at() - end.size() - end.offset();
        if (before < 0 || !signed(bytes, end.offset() + before, 1, 2)) {
            before = 0;
        }
        List<ZipEntry> entries = new ArrayList<>();
        long start = end.offset() + before;
        long at = start;
        long names = 0;
        byte[] fixed = new byte[ENTRY];
        while (signed(bytes, at, 1, 2) && bytes.fill(at, fixed, ENTRY) == ENTRY) {
            int name = (int) ZipEntry.little(fixed, 28, 2);
            int extra = (int) ZipEntry.little(fixed, 30, 2);
            names += name + extra;
            if (entries.size() >= limits.members() || names > MOST_NAMES) {
                throw new Refusal(Unopened.TOO_MANY_MEMBERS);
            }
            entries.add(entry(bytes, at, fixed, name, extra, before));
            at += ENTRY + name + extra + ZipEntry.little(fixed, 32, 2);
        }
        entries.sort(Comparator.comparingLong(ZipEntry::start));
        boolean whole = (entries.size() & 0xFFFF) == (end.count() & 0xFFFF);
        return new ZipTable(List.copyOf(entries), start, Math.max(at, start), whole);
    }

    private static ZipEntry entry(Bytes bytes, long at, byte[] fixed, int name, int extra, long before)
            throws IOException {
        byte[] texts = new byte[name + extra];
        bytes.fill(at + ENTRY, texts, texts.length);
        int flags = (int) ZipEntry.little(fixed, 8, 2);
        ZipEntry entry = new ZipEntry(
                        ZipEntry.name(texts, 0, name, flags),
                        flags,
                        (int) ZipEntry.little(fixed, 10, 2),
                        ZipEntry.little(fixed, 42, 4),
                        ZipEntry.little(fixed, 20, 4),
                        ZipEntry.little(fixed, 24, 4),
                        ZipEntry.little(fixed, 16, 4))
                .widened(texts, name, extra);
        return new ZipEntry(
                entry.name(), flags, entry.method(), entry.start() + before, entry.packed(), entry.size(), entry.sum());
    }

    /** The last record of an end whose comment fits in the file. */
    private static @Nullable End end(Bytes bytes) throws IOException {
        int length = (int) Math.min(bytes.size(), END + LONGEST_COMMENT);
        long start = bytes.size() - length;
        byte[] tail = new byte[length];
        int filled = bytes.fill(start, tail, length);
        for (int at = filled - END; at >= 0; at--) {
            boolean signed = tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6;
            if (signed && at + END + ZipEntry.little(tail, at + 20, 2) <= filled) {
                End end = new End(
                        start + at,
                        ZipEntry.little(tail, at + 10, 2),
                        ZipEntry.little(tail, at + 12, 4),
                        ZipEntry.little(tail, at + 16, 4));
                return wide(bytes, end);
            }
        }
        return null;
    }

    /** The record of ZIP64 instead, where there is one (APPNOTE, section 4.3.14). */
    private static End wide(Bytes bytes, End end) throws IOException {
        boolean full = end.count() == 0xFFFF || end.size() == UNSAID || end.offset() == UNSAID;
        if (!full || !signed(bytes, end.at() - LOCATOR, 6, 7)) {
            return end;
        }
        byte[] wide = new byte[WIDE_END];
        bytes.fill(end.at() - LOCATOR, wide, LOCATOR);
        long at = ZipEntry.little(wide, 8, 8);
        if (!signed(bytes, at, 6, 6)) {
            at = end.at() - LOCATOR - WIDE_END;
        }
        if (!signed(bytes, at, 6, 6) || bytes.fill(at, wide, WIDE_END) < WIDE_END) {
            return end;
        }
        return new End(at, ZipEntry.little(wide, 32, 8), ZipEntry.little(wide, 40, 8), ZipEntry.little(wide, 48, 8));
    }

    /** Whether {@code PK} and two bytes stand at a place. */
    static boolean signed(Bytes bytes, long at, int third, int fourth) throws IOException {
        byte[] four = new byte[4];
        return at >= 0
                && bytes.fill(at, four, 4) == 4
                && four[0] == 'P'
                && four[1] == 'K'
                && four[2] == third
                && four[3] == fourth;
    }
}
