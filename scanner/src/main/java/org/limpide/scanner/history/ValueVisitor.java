package org.limpide.scanner.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.values.ValueFinder;

/**
 * Looks for known values in each object that another visitor is shown. What an object shares with its base is not looked
 * at again: a place in a copied stretch is inherited, and only what is new, with as much on either side as a value is wide,
 * is searched.
 */
final class ValueVisitor<S> implements ObjectVisitor<ValueVisitor.Known<S>> {
    /** Past so many places one thread keeps no more; a store that holds them is not clean, whatever else it holds. */
    private static final int MOST = 4_000_000;

    private static final int PIECE = 1 << 20;

    private final ObjectVisitor<S> inner;
    private final TextVisitor numbers;
    private final ValueFinder finder;
    private final boolean aware;
    private final List<Marked> marked = new ArrayList<>();
    private final Deque<NavigableSet<Mark>> free = new ArrayDeque<>();
    private boolean full;

    /** A place in an object. */
    record Mark(int at, int length, int value) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return at != other.at
                    ? Integer.compare(at, other.at)
                    : value != other.value
                            ? Integer.compare(value, other.value)
                            : Integer.compare(length, other.length);
        }

        Mark moved(int shift) {
            return new Mark(at + shift, length, value);
        }
    }

    /** A place in an object of that number. */
    record Marked(int object, long at, int length, int value) {}

    /** What is remembered of an object. */
    record Known<S>(S inner, NavigableSet<Mark> marks) {}

    /**
     * A visitor for one thread.
     *
     * @param inner shown the same objects
     * @param numbers knows the numbers of objects
     * @param aware whether what is copied is inherited; only tests say no
     */
    ValueVisitor(ObjectVisitor<S> inner, TextVisitor numbers, ValueFinder finder, boolean aware) {
        this.inner = inner;
        this.numbers = numbers;
        this.finder = finder;
        this.aware = aware;
    }

    @Override
    public Known<S> whole(int object, byte[] content, int length) {
        NavigableSet<Mark> marks = room();
        find(content, 0, length, marks);
        keep(object, marks);
        return new Known<>(inner.whole(object, content, length), marks);
    }

    @Override
    public Known<S> made(int object, byte[] content, int length, Known<S> base, int baseLength, Copies copies) {
        NavigableSet<Mark> marks = room();
        if (aware) {
            derive(content, length, base.marks(), copies, marks);
        } else {
            find(content, 0, length, marks);
        }
        keep(object, marks);
        return new Known<>(inner.made(object, content, length, base.inner(), baseLength, copies), marks);
    }

    private NavigableSet<Mark> room() {
        return free.isEmpty() ? new TreeSet<>() : free.pop();
    }

    private void find(byte[] content, int from, int to, NavigableSet<Mark> marks) {
        finder.find(content, from, to, (value, at, length, wide) -> marks.add(new Mark(at, length, value)));
    }

    private void derive(byte[] content, int length, NavigableSet<Mark> base, Copies copies, NavigableSet<Mark> marks) {
        int reach = Math.max(0, finder.widest() - 1);
        int from = 0;
        int to = 0;
        for (int i = 0; i < copies.count(); i++) {
            int start = copies.to(i);
            boolean copied = copies.from(i) >= 0;
            if (copied) {
                inherit(base, copies, i, marks);
            }
            // Around the start of a copied stretch, and all of a new one, a value may stand that the base does not
            // hold.
            int first = Math.max(0, start - reach);
            int past = (int) Math.min(length, (long) start + (copied ? 0 : copies.length(i)) + reach);
            if (first > to) {
                find(content, from, to, marks);
                from = first;
            }
            to = Math.max(to, past);
        }
        find(content, from, to, marks);
    }

    private static void inherit(NavigableSet<Mark> base, Copies copies, int stretch, NavigableSet<Mark> marks) {
        if (base.isEmpty()) {
            return;
        }
        int first = copies.from(stretch);
        int past = first + copies.length(stretch);
        for (Mark mark : base.subSet(new Mark(first, 0, 0), new Mark(past, 0, 0))) {
            if (mark.at() + mark.length() <= past) {
                marks.add(mark.moved(copies.to(stretch) - first));
            }
        }
    }

    private void keep(int object, NavigableSet<Mark> marks) {
        marks.forEach(mark -> keep(object, mark.at(), mark.length(), mark.value()));
    }

    private void keep(int object, long at, int length, int value) {
        if (marked.size() < MOST) {
            marked.add(new Marked(numbers.number(object), at, length, value));
        } else {
            full = true;
        }
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        Window window = new Window(object);
        inner.large(object, size, (to, at, most) -> {
            int got = pieces.next(to, at, most);
            window.take(to, at, Math.max(0, got));
            return got;
        });
    }

    /** The last bytes of a large object that were shown, with those before them over which a value may stand. */
    private final class Window {
        private final int object;
        private final byte[] bytes = new byte[PIECE + finder.widest()];
        private int kept;
        private long base;

        Window(int object) {
            this.object = object;
        }

        void take(byte[] content, int at, int count) {
            for (int done = 0; done < count; ) {
                int now = Math.min(PIECE, count - done);
                System.arraycopy(content, at + done, bytes, kept, now);
                done += now;
                search(kept + now);
            }
        }

        private void search(int length) {
            int known = kept;
            finder.find(bytes, 0, length, (value, at, size, wide) -> {
                if (at + size > known) {
                    ValueVisitor.this.keep(object, base + at, size, value);
                }
            });
            kept = Math.min(length, Math.max(0, finder.widest() - 1));
            System.arraycopy(bytes, length - kept, bytes, 0, kept);
            base += length - kept;
        }
    }

    @Override
    public void skipped(int object, Skip reason) {
        inner.skipped(object, reason);
    }

    @Override
    public void release(Known<S> known) {
        inner.release(known.inner());
        known.marks().clear();
        free.push(known.marks());
    }

    List<Marked> marked() {
        return marked;
    }

    /** Whether there were more than is kept. */
    boolean full() {
        return full;
    }
}
