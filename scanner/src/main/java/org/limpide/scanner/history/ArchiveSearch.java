package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.TextSearch;
import org.limpide.scanner.unpack.MemberPath;
import org.limpide.scanner.unpack.MemberSink;
import org.limpide.scanner.unpack.Unopened;
import org.limpide.scanner.unpack.UnpackLimits;
import org.limpide.scanner.unpack.Unpacker;

/** Opens archives and searches what is in them. One for each thread. */
final class ArchiveSearch {
    /** The first part of every path: the archive itself, which may stand at several. */
    private static final String ITSELF = "";

    /** Bytes of the largest archive that is opened: half a gigabyte, or what fits where little memory is given. */
    private static final int LARGEST =
            (int) Math.min(512 << 20, Runtime.getRuntime().maxMemory() / 6);

    private final Objects objects;
    private final TextSearch search;
    private final Hits hits = new Hits();
    private final List<InMember> finds = new ArrayList<>();
    private final List<InMember> names = new ArrayList<>();
    private final List<NotOpened> unopened = new ArrayList<>();
    private byte[] padded = new byte[1 << 16];
    private final Map<Integer, Long> opened = new HashMap<>();
    private long members;

    /**
     * A find in an archive.
     *
     * @param member path within the archive
     */
    record InMember(int object, String member, long place, Found found) {}

    /** What could not be read. */
    record NotOpened(int object, String member, Unopened reason) {}

    ArchiveSearch(Objects objects, TextSearch search) {
        this.objects = objects;
        this.search = search;
    }

    void open(int object, ObjectReader reader) {
        StoredObject read = objects.read(object, reader, LARGEST);
        if (read instanceof StoredObject.Whole whole) {
            byte[] content = whole.bytes();
            long before = members;
            Unpacker.unpack(ITSELF, content, content.length, UnpackLimits.DEFAULT, new Sink(object));
            opened.put(object, members - before);
        } else if (((StoredObject.Absent) read).trouble() == StoredObject.Trouble.TOO_LARGE) {
            unopened.add(new NotOpened(object, ITSELF, Unopened.TOO_LARGE));
        }
    }

    private static String within(MemberPath path) {
        List<String> parts = path.parts();
        return String.join("!/", parts.subList(1, parts.size()));
    }

    private final class Sink implements MemberSink {
        private final int object;

        Sink(int object) {
            this.object = object;
        }

        @Override
        public void member(MemberPath path, byte[] content, int length) {
            members++;
            name(path);
            search(path, content, length, 0, 0, length);
        }

        @Override
        public void part(MemberPath path, byte[] content, int length, Part part) {
            if (part.offset() == 0) {
                members++;
                name(path);
            }
            search(path, content, length, part.offset(), part.from(), part.to());
        }

        /** The name of a member is a text too, and often a compressed one. */
        private void name(MemberPath path) {
            byte[] text = path.name().getBytes(StandardCharsets.UTF_8);
            search.whole(Arrays.copyOf(text, text.length + TextSearch.SLACK), text.length, hits);
            for (int i = 0; i < hits.count(); i++) {
                for (Found one : hits.found(i)) {
                    names.add(new InMember(object, within(path), hits.place(i) + one.delta(), one));
                }
            }
        }

        private void search(MemberPath path, byte[] content, int length, long base, int from, int to) {
            byte[] bytes = content;
            if (content.length < length + TextSearch.SLACK) {
                if (padded.length < length + TextSearch.SLACK) {
                    padded = new byte[length + length / 2 + TextSearch.SLACK];
                }
                System.arraycopy(content, 0, padded, 0, length);
                bytes = padded;
            }
            search.whole(bytes, length, hits);
            for (int i = 0; i < hits.count(); i++) {
                if (hits.place(i) >= from && hits.place(i) < to) {
                    for (Found one : hits.found(i)) {
                        finds.add(new InMember(object, within(path), base + hits.place(i) + one.delta(), one));
                    }
                }
            }
        }

        @Override
        public void unopened(MemberPath path, Unopened reason) {
            unopened.add(new NotOpened(object, within(path), reason));
        }
    }

    List<InMember> finds() {
        return finds;
    }

    /** Finds in the names of members. */
    List<InMember> names() {
        return names;
    }

    List<NotOpened> unopened() {
        return unopened;
    }

    /** The archives that were opened, each with the number of its members. */
    Map<Integer, Long> opened() {
        return opened;
    }

    long members() {
        return members;
    }
}
