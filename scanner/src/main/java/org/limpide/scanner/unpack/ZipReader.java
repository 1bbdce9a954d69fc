package org.limpide.scanner.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip from its first byte to its last, by its table; what stands between the members of the table is searched for
 * members that the table does not name. No byte is unpacked twice, so that members which share bytes cannot explode.
 */
final class ZipReader {
    private static final int LOCAL = 30;
    private static final int DEFLATED = 8;
    private static final int LONGEST_NAME = 4096;
    private static final int NEWEST_VERSION = 63;
    private static final int HIGHEST_METHOD = 99;

    private final Session session;
    private final MemberPath path;
    private final Bytes bytes;
    private final int depth;

    /** Where the content of a member should end, and how far it may be read at most. */
    private record Stretch(long start, long end, long limit) {
        long length() {
            return end - start;
        }
    }

    ZipReader(Session session, MemberPath path, Bytes bytes, int depth) {
        this.session = session;
        this.path = path;
        this.bytes = bytes;
        this.depth = depth;
    }

    /** Gives every member. */
    void read() throws IOException {
        ZipTable table = ZipTable.read(bytes, session.limits());
        boolean passed = false;
        long at = 0;
        for (ZipEntry entry : table.entries()) {
            if (!passed && entry.start() >= table.start()) {
                passed = true;
                at = Math.max(gap(at, table.start()), table.end());
            }
            session.meter().member();
            MemberPath member = path.child(entry.name());
            if (entry.start() < at) {
                session.unopened(member, Unopened.RATIO);
            } else {
                at = listed(entry, member, gap(at, entry.start()));
            }
            if (session.meter().ended()) {
                return;
            }
        }
        if (!passed) {
            at = Math.max(gap(at, table.start()), table.end());
        }
        gap(at, bytes.size());
        if (!table.whole()) {
            throw new Refusal(Unopened.DAMAGED);
        }
    }

    /** Reads a member of the table; gives where it ends, or the place given where it is not there. */
    private long listed(ZipEntry entry, MemberPath member, long at) throws IOException {
        byte[] local = new byte[LOCAL];
        if (!ZipTable.signed(bytes, entry.start(), 3, 4) || bytes.fill(entry.start(), local, LOCAL) < LOCAL) {
            session.unopened(member, Unopened.DAMAGED);
            return at;
        }
        long start = entry.start() + LOCAL + ZipEntry.little(local, 26, 2) + ZipEntry.little(local, 28, 2);
        if (entry.packed() < 0 || entry.packed() > bytes.size()) {
            session.unopened(member, Unopened.DAMAGED);
            return Math.min(start, bytes.size());
        }
        long end = start + entry.packed();
        content(entry, member, new Stretch(start, end, bytes.size()));
        return Math.min(end, bytes.size());
    }

    /** Searches a stretch for members; gives where the last one ends, at least the end of the stretch. */
    private long gap(long from, long to) throws IOException {
        long at = from;
        while (at < to && !session.meter().ended()) {
            long found = Signatures.local(bytes, at, to);
            if (found < 0) {
                return to;
            }
            ZipEntry entry = local(found, to);
            at = entry == null ? found + 4 : unlisted(entry, to);
        }
        return Math.max(at, to);
    }

    /** The header before a member; nothing where these bytes cannot be one. */
    private @Nullable ZipEntry local(long at, long to) throws IOException {
        byte[] fixed = new byte[LOCAL];
        if (bytes.fill(at, fixed, LOCAL) < LOCAL) {
            return null;
        }
        int flags = (int) ZipEntry.little(fixed, 6, 2);
        int method = (int) ZipEntry.little(fixed, 8, 2);
        int name = (int) ZipEntry.little(fixed, 26, 2);
        int extra = (int) ZipEntry.little(fixed, 28, 2);
        boolean plausible = (fixed[4] & 0xFF) <= NEWEST_VERSION && method <= HIGHEST_METHOD;
        if (!plausible || name == 0 || name > LONGEST_NAME || at + LOCAL + name + extra > to) {
            return null;
        }
        byte[] texts = new byte[name + extra];
        bytes.fill(at + LOCAL, texts, texts.length);
        return new ZipEntry(
                        ZipEntry.name(texts, 0, name, flags),
                        flags,
                        method,
                        at + LOCAL + name + extra,
                        ZipEntry.little(fixed, 18, 4),
                        ZipEntry.little(fixed, 22, 4),
                        ZipEntry.little(fixed, 14, 4))
                .widened(texts, name, extra);
    }

    /** Reads a member that only its own header names; its content begins where the entry starts. */
    private long unlisted(ZipEntry entry, long to) throws IOException {
        session.meter().member();
        MemberPath member = path.child(entry.name());
        if (!entry.sizesFollow() || entry.packed() > 0) {
            long said = entry.start() + entry.packed();
            long end = entry.packed() < 0 || said < 0 ? bytes.size() : said;
            content(entry, member, new Stretch(entry.start(), end, to));
            return Math.min(end, to);
        }
        ZipEntry unsized = new ZipEntry(entry.name(), entry.flags(), entry.method(), entry.start(), -1, -1, -1);
        if (entry.method() == DEFLATED && !entry.encrypted()) {
            return inflated(unsized, member, to);
        }
        long end = Signatures.endOfContent(bytes, entry.start(), to);
        content(unsized, member, new Stretch(entry.start(), end, to));
        return end;
    }

    /** Deflated bytes know their own end. */
    private long inflated(ZipEntry entry, MemberPath member, long to) throws IOException {
        try (InflateInput in = new InflateInput(bytes.range(entry.start(), to))) {
            session.content(member, session.metered(in, () -> to - entry.start()), depth);
            return Math.min(to, entry.start() + Math.max(1, in.consumed()));
        }
    }

    private void content(ZipEntry entry, MemberPath member, Stretch place) {
        if (entry.folder()) {
            return;
        }
        if (entry.encrypted()) {
            session.unopened(member, Unopened.ENCRYPTED);
            return;
        }
        InputStream packed = CutInput.exactly(bytes.range(place.start(), place.limit()), place.length());
        try (InputStream decoder = session.decoders().zip(entry.method(), packed, entry.size())) {
            InputStream content = entry.method() == 0 ? decoder : session.metered(decoder, place::length);
            session.content(member, entry.sum() < 0 ? content : new SummedInput(content, entry.sum()), depth);
        } catch (IOException broken) {
            session.unopened(member, Session.reason(broken));
        }
    }
}
