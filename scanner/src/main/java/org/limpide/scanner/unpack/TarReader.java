package org.limpide.scanner.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a tar from its first byte to its last: ustar, pax, GNU, and older ones. */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int SPARSE_GOES_ON = 482;
    private static final int SPARSE_BLOCK_GOES_ON = 504;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final String WITHOUT_CONTENT = "123456";

    private final Session session;
    private final MemberPath path;
    private final InputStream in;
    private final int depth;
    private final byte[] header = new byte[BLOCK];
    /** What a header of its own said of the member that follows. */
    private @Nullable String longName;

    private long longSize = -1;

    TarReader(Session session, MemberPath path, InputStream in, int depth) {
        this.session = session;
        this.path = path;
        this.in = in;
        this.depth = depth;
    }

    /** Gives every member; where one contradicts itself no other can be found. */
    void read() throws IOException {
        while (nextHeader()) {
            long size = TarHeader.number(header, SIZE, SIZE_LENGTH);
            if (!TarHeader.sumIsRight(header) || size < 0) {
                throw new Refusal(Unopened.DAMAGED);
            }
            session.meter().member();
            switch (header[TYPE]) {
                case 'L' -> longName = TarHeader.text(record(size), 0, (int) Math.min(size, LONGEST_RECORD));
                case 'x' -> extended(record(size));
                case 'g', 'K', 'V' -> skip(size);
                default -> member(size);
            }
        }
    }

    /** Reads a block that is not all zeros; tars that were put one behind the other have such blocks between them. */
    private boolean nextHeader() throws IOException {
        boolean zeros = true;
        while (zeros) {
            int read = in.readNBytes(header, 0, BLOCK);
            for (int i = 0; i < read; i++) {
                zeros &= header[i] == 0;
            }
            if (read < BLOCK && zeros) {
                return false;
            }
            if (read < BLOCK) {
                throw new Refusal(Unopened.DAMAGED);
            }
        }
        return true;
    }

    private void member(long ownSize) throws IOException {
        String name = longName == null ? name() : longName;
        char type = (char) header[TYPE];
        long size = WITHOUT_CONTENT.indexOf(type) >= 0 ? 0 : longSize < 0 ? ownSize : longSize;
        longName = null;
        longSize = -1;
        if (type == 'S') {
            skipSparseMap();
        }
        if (size == 0 && (WITHOUT_CONTENT.indexOf(type) >= 0 || name.endsWith("/"))) {
            return;
        }
        CutInput content = CutInput.exactly(in, size);
        session.content(path.child(name), content, depth);
        if (session.meter().ended()) {
            return;
        }
        content.skipNBytes(content.left());
        skip((BLOCK - size % BLOCK) % BLOCK, false);
    }

    private String name() {
        String name = TarHeader.text(header, 0, NAME_LENGTH);
        boolean posix = TarHeader.text(header, MAGIC, 6).equals("ustar");
        String prefix = posix ? TarHeader.text(header, PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private void skipSparseMap() throws IOException {
        byte[] block = new byte[BLOCK];
        boolean more = header[SPARSE_GOES_ON] != 0;
        while (more) {
            if (in.readNBytes(block, 0, BLOCK) < BLOCK) {
                throw new Refusal(Unopened.DAMAGED);
            }
            more = block[SPARSE_BLOCK_GOES_ON] != 0;
        }
    }

    /** Records of the form {@code 30 path=a/name\n}, whose number is the length of the record. */
    private void extended(byte[] records) {
        int at = 0;
        while (at < records.length) {
            int space = at;
            int length = 0;
            while (space < records.length && records[space] >= '0' && records[space] <= '9' && space - at < 8) {
                length = length * 10 + records[space++] - '0';
            }
            int end = at + length;
            if (space >= records.length || records[space] != ' ' || end <= space + 1 || end > records.length) {
                return;
            }
            field(TarHeader.name(records, space + 1, end - space - 2, StandardCharsets.ISO_8859_1));
            at = end;
        }
    }

    private void field(String field) {
        int equal = field.indexOf('=');
        String key = field.substring(0, Math.max(0, equal));
        String value = field.substring(equal + 1);
        if (key.equals("path") || key.equals("GNU.sparse.name")) {
            longName = value;
        } else if (key.equals("size") && value.matches("[0-9]{1,18}")) {
            longSize = Long.parseLong(value);
        }
    }

    /** The content of a header of its own; of one that is absurdly long, its beginning. */
    private byte[] record(long size) throws IOException {
        int length = (int) Math.min(size, LONGEST_RECORD);
        byte[] record = in.readNBytes(length);
        if (record.length < length) {
            throw new Refusal(Unopened.DAMAGED);
        }
        skip(size - length, false);
        skip((BLOCK - size % BLOCK) % BLOCK, false);
        return record;
    }

    private void skip(long size) throws IOException {
        skip(size, true);
    }

    private void skip(long size, boolean wholeBlocks) throws IOException {
        long left = wholeBlocks ? size + (BLOCK - size % BLOCK) % BLOCK : size;
        try {
            in.skipNBytes(left);
        } catch (EOFException cut) {
            throw new Refusal(Unopened.DAMAGED);
        }
    }
}
