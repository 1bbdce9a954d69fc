package org.limpide.scanner.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.limpide.scanner.history.store.ObjectKind;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Found;
import org.limpide.scanner.match.Hits;
import org.limpide.scanner.match.TextSearch;

/** Searches each object that it is shown; what an object shares with its base is not searched again. */
final class TextVisitor implements ObjectVisitor<Hits> {
    /** Bytes of a large object that are searched at once, besides those that are seen twice. */
    private static final int WINDOW = 4 << 20;

    private final ObjectKind kind;
    private final TextSearch search;
    private final boolean aware;
    private final Unsearched unsearched;
    private final Finds finds = new Finds();
    private final Deque<Hits> free = new ArrayDeque<>();
    private final int window;
    private byte[] room = {};
    private Optional<KnownFiles> known = Optional.empty();
    private int first;
    private long bytes;
    private long objects;

    /**
     * A visitor for one thread.
     *
     * @param aware whether what is copied from a base is inherited; every object is searched whole otherwise
     */
    TextVisitor(ObjectKind kind, TextSearch search, boolean aware, Unsearched unsearched) {
        this(kind, search, aware, unsearched, WINDOW);
    }

    /** For tests, one that searches large objects in windows of other sizes. */
    TextVisitor(ObjectKind kind, TextSearch search, boolean aware, Unsearched unsearched, int window) {
        this.window = window;
        this.kind = kind;
        this.search = search;
        this.aware = aware;
        this.unsearched = unsearched;
    }

    /** Says under which number the first object of the next pack stands. */
    void startsAt(int number) {
        first = number;
    }

    /** Says who is told of each object that was searched. */
    void reportsTo(KnownFiles files) {
        known = Optional.of(files);
    }

    int number(int object) {
        return first + object;
    }

    @Override
    public Hits whole(int object, byte[] content, int length) {
        Hits hits = free.isEmpty() ? new Hits() : free.pop();
        search.whole(content, length, hits);
        keep(object, length, hits);
        return hits;
    }

    @Override
    public Hits made(int object, byte[] content, int length, Hits base, int baseLength, Copies copies) {
        if (!aware) {
            return whole(object, content, length);
        }
        Hits hits = free.isEmpty() ? new Hits() : free.pop();
        search.derived(content, length, base, baseLength, copies, hits);
        keep(object, length, hits);
        return hits;
    }

    private void keep(int object, int length, Hits hits) {
        count(object, length);
        finds.add(number(object), hits);
    }

    private void count(int object, long length) {
        bytes += length;
        objects++;
        known.ifPresent(files -> files.searched(number(object), length));
    }

    @Override
    public void release(Hits hits) {
        free.push(hits);
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        int most = window + 2 * TextSearch.FARTHEST;
        if (room.length == 0) {
            room = new byte[most + TextSearch.SLACK];
        }
        Hits hits = new Hits();
        long base = 0;
        int kept = 0;
        while (true) {
            int got = pieces.next(room, kept, most - kept);
            int length = kept + got;
            boolean last = length < most;
            if (got < 0 || base + length > size || (last && base + length < size)) {
                unsearched.add(number(object), Skip.CORRUPT);
                return;
            }
            search.whole(room, length, hits);
            // What is near an end of the window is judged in the next one, or was judged in the one before.
            keepWithin(
                    object,
                    hits,
                    base,
                    base == 0 ? 0 : TextSearch.FARTHEST,
                    last ? length : length - TextSearch.FARTHEST);
            if (last) {
                count(object, size);
                return;
            }
            kept = 2 * TextSearch.FARTHEST;
            base += length - kept;
            System.arraycopy(room, length - kept, room, 0, kept);
        }
    }

    private void keepWithin(int object, Hits hits, long base, int from, int to) {
        for (int i = 0; i < hits.count(); i++) {
            if (hits.place(i) >= from && hits.place(i) < to) {
                for (Found one : hits.found(i)) {
                    finds.add(number(object), base + hits.place(i) + one.delta(), one);
                }
            }
        }
    }

    @Override
    public void skipped(int object, Skip reason) {
        unsearched.add(number(object), reason);
    }

    ObjectKind kind() {
        return kind;
    }

    Finds finds() {
        return finds;
    }

    /** Bytes of the objects that were searched. */
    long bytes() {
        return bytes;
    }

    /** Objects that were searched. */
    long objects() {
        return objects;
    }

    /** Bytes that were looked at to search them. */
    long looked() {
        return search.searched();
    }
}
