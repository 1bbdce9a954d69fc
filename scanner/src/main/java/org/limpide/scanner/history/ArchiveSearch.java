package org.limpide.scanner.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.history.store.ObjectReader;
import org.limpide.scanner.history.store.StoredObject;
import org.limpide.scanner.keys.KeyText;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleSet;
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

    /** Characters of keys and certificates that are kept, of each and of all. */
    private static final int LONGEST_KEPT = 1 << 14;

    private static final int MOST_KEPT = 32 << 20;
    private static final int MOST_HALVES = 5_000;

    private final Objects objects;
    private final List<Rule> rules;
    private final TextSearch search;
    private final Hits hits = new Hits();
    private final List<InMember> finds = new ArrayList<>();
    private final List<InMember> names = new ArrayList<>();
    private final List<NotOpened> unopened = new ArrayList<>();
    private byte[] padded = new byte[1 << 16];
    private final Map<Integer, Long> opened = new HashMap<>();
    private final List<HalfInMember> halves = new ArrayList<>();
    private long members;
    private int kept;

    /**
     * A find in an archive.
     *
     * @param member path within the archive
     * @param whole the text that the find is a part of, where its rule wants it read whole
     */
    record InMember(int object, String member, long place, Found found, Optional<String> whole) {}

    /** A certificate in a member that is a file of certificates. */
    record HalfInMember(int object, String member, PublicHalf half) {}

    /** What could not be read. */
    record NotOpened(int object, String member, Unopened reason) {}

    ArchiveSearch(Objects objects, RuleSet rules) {
        this.objects = objects;
        this.rules = rules.rules();
        this.search = new TextSearch(rules);
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
            if (halves.size() < MOST_HALVES && PublicHalf.mayBeIn(content, length)) {
                PublicHalf.ofFile(Arrays.copyOf(content, length))
                        .forEach(half -> halves.add(new HalfInMember(object, within(path), half)));
            }
        }

        /** An archive is not opened again for a key: all of it is kept now, while there is room. */
        private Optional<String> whole(Found found, byte[] content, int length, int place) {
            if (rules.get(found.rule()).parsed().isEmpty() || kept > MOST_KEPT) {
                return Optional.empty();
            }
            Optional<String> text = KeyText.at(content, length, place)
                    .map(all -> all.substring(0, Math.min(all.length(), LONGEST_KEPT)));
            kept += text.map(String::length).orElse(0);
            return text;
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
                    if (!rules.get(one.rule()).isEvidence()) {
                        names.add(
                                new InMember(object, within(path), hits.place(i) + one.delta(), one, Optional.empty()));
                    }
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
                        int place = hits.place(i) + one.delta();
                        finds.add(new InMember(
                                object, within(path), base + place, one, whole(one, bytes, length, place)));
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

    /** Certificates in files of certificates. */
    List<HalfInMember> halves() {
        return halves;
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
