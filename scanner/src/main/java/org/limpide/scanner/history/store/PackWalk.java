package org.limpide.scanner.history.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.history.store.ObjectVisitor.Skip;
import org.limpide.scanner.history.store.Pack.Entry;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.TextSearch;

/**
 * Shows the objects of one kind of a pack: each is inflated once, children are made while their base is in memory. One
 * walk for each thread; walks of one kind share what is left to do.
 */
public final class PackWalk<S> {
    private static final int CHUNK = 32;
    private static final int INFLATED_FREE = 1 << 20;
    private final Shared shared;
    private final PackForest forest;
    private final Pack pack;
    private final ObjectVisitor<S> visitor;
    private final Inflation inflation = new Inflation();
    private final Entry entry = new Entry();
    private final Delta delta = new Delta();
    private final Copies copies = new Copies();
    private final Buffers buffers = new Buffers();
    private final Deque<Frame<S>> open = new ArrayDeque<>();
    private byte[] instructions = new byte[INFLATED_FREE];

    /**
     * How much a walk may hold and make.
     *
     * @param large bytes past which an object without children is given in pieces
     * @param held bytes that one thread holds at the most in objects that others are made from
     * @param made bytes that are made of a pack in all, besides {@link #RATIO} times its length
     */
    public record Limits(int large, long held, long made) {
        /** Honest packs make thirty times their length. */
        static final long RATIO = 2000;

        /** What fits where little memory is given; the same on every machine that has three gigabytes for it. */
        public static Limits standard() {
            long memory = Runtime.getRuntime().maxMemory();
            return new Limits((int) Math.min(64 << 20, memory / 16), Math.min(384L << 20, memory / 8), 4L << 30);
        }
    }

    /** What the walks of one kind through one pack share. */
    public static final class Shared {
        private final PackForest forest;
        private final int[] roots;
        private final AtomicInteger next = new AtomicInteger();
        private final Limits limits;
        private final Optional<BitSet> needed;
        private final AtomicLong made = new AtomicLong();
        private final AtomicLong shown = new AtomicLong();

        public Shared(PackForest forest, ObjectKind kind, Limits limits) {
            this(forest, kind, limits, Optional.empty());
        }

        /**
         * What walks share that leave out what is not asked for.
         *
         * @param needed the objects that are shown, with all that they are made from; absent for all
         */
        public Shared(PackForest forest, ObjectKind kind, Limits limits, Optional<BitSet> needed) {
            this.forest = forest;
            this.limits = limits;
            this.needed = needed;
            int[] all = forest.roots(kind);
            roots = needed.isEmpty()
                    ? all
                    : Arrays.stream(all).filter(needed.get()::get).toArray();
        }

        private boolean needs(int object) {
            return needed.isEmpty() || needed.get().get(object);
        }

        /** Objects shown so far. */
        public long shown() {
            return shown.get();
        }
    }

    /** An object of which others are still to be made. */
    private static final class Frame<S> {
        private final byte[] content;
        private final int length;
        private final S state;
        private int next;
        private final int past;

        Frame(byte[] content, int length, S state, int next, int past) {
            this.content = content;
            this.length = length;
            this.state = state;
            this.next = next;
            this.past = past;
        }
    }

    public PackWalk(Shared shared, ObjectVisitor<S> visitor) {
        this.shared = shared;
        this.forest = shared.forest;
        this.pack = forest.pack();
        this.visitor = visitor;
    }

    /** Takes roots until none is left. */
    public void run() {
        try {
            for (int from = shared.next.getAndAdd(CHUNK);
                    from < shared.roots.length;
                    from = shared.next.getAndAdd(CHUNK)) {
                int to = Math.min(shared.roots.length, from + CHUNK);
                for (int i = from; i < to; i++) {
                    root(shared.roots[i]);
                    descend();
                }
                shared.shown.addAndGet(to - from);
            }
        } finally {
            inflation.close();
        }
    }

    private void root(int object) {
        boolean sound = pack.header(forest.offset(object), entry) && Pack.plausible(entry, forest.end(object));
        if (!sound) {
            skip(object, Skip.CORRUPT);
            return;
        }
        boolean alone = forest.firstChild(object) == pastLastNeeded(object);
        if (alone && entry.size > shared.limits.large()) {
            Pack.Chunks chunks = pack.chunks(entry, forest.end(object), inflation.zlib());
            visitor.large(object, entry.size, chunks::next);
            return;
        }
        if (entry.size > shared.limits.held()) {
            Pack.Chunks chunks = pack.chunks(entry, forest.end(object), inflation.zlib());
            visitor.large(object, entry.size, chunks::next);
            skipChildren(object, Skip.TOO_LARGE);
            return;
        }
        int length = (int) entry.size;
        byte[] content = buffers.take(length + TextSearch.SLACK);
        if (!pack.inflate(entry, forest.end(object), inflation, content)) {
            buffers.give(content);
            skip(object, Skip.CORRUPT);
            return;
        }
        enter(object, content, length, visitor.whole(object, content, length));
    }

    private void enter(int object, byte[] content, int length, S state) {
        int first = forest.firstChild(object);
        int past = pastLastNeeded(object);
        if (first == past) {
            visitor.release(state);
            buffers.give(content);
        } else {
            open.push(new Frame<>(content, length, state, first, past));
        }
    }

    private int pastLastNeeded(int object) {
        int past = forest.pastLastChild(object);
        while (past > forest.firstChild(object) && !shared.needs(forest.child(past - 1))) {
            past--;
        }
        return past;
    }

    private void descend() {
        while (!open.isEmpty()) {
            Frame<S> top = open.peek();
            int child = forest.child(top.next++);
            if (!shared.needs(child)) {
                // One that is needed comes last.
                continue;
            }
            boolean last = top.next == top.past;
            if (last) {
                open.pop();
            }
            child(child, top, last);
        }
    }

    /** Makes a child; its base is let go first where it was the last one. */
    private void child(int object, Frame<S> base, boolean last) {
        Skip trouble = readDelta(object, base.length);
        if (trouble != null) {
            skip(object, trouble);
            letGo(base, last);
            return;
        }
        int length = delta.size();
        byte[] content = buffers.take(length + TextSearch.SLACK);
        delta.apply(base.content, instructions, content);
        delta.describe(copies);
        S state = visitor.made(object, content, length, base.state, base.length, copies);
        letGo(base, last);
        enter(object, content, length, state);
    }

    private void letGo(Frame<S> base, boolean last) {
        if (last) {
            visitor.release(base.state);
            buffers.give(base.content);
        }
    }

    private @Nullable Skip readDelta(int object, int baseLength) {
        if (!pack.header(forest.offset(object), entry) || !Pack.plausible(entry, forest.end(object))) {
            return Skip.CORRUPT;
        }
        if (entry.size > shared.limits.held() / 2) {
            return Skip.TOO_LARGE;
        }
        int size = (int) entry.size;
        if (instructions.length <= size) {
            instructions = new byte[size + size / 2 + 1];
        }
        if (!pack.inflate(entry, forest.end(object), inflation, instructions)
                || !delta.read(instructions, size, baseLength)) {
            return Skip.CORRUPT;
        }
        if (instructions.length > INFLATED_FREE && size < INFLATED_FREE / 2) {
            // Kept for the next one unless it was a rare giant.
            instructions = Arrays.copyOf(instructions, INFLATED_FREE);
        }
        if (delta.size() > shared.limits.held() - buffers.taken()) {
            return Skip.TOO_LARGE;
        }
        long made = shared.made.addAndGet(delta.size());
        return made > shared.limits.made() + Limits.RATIO * pack.length() ? Skip.LIMIT : null;
    }

    /** An object that cannot be made, with all that would be made from it: those may stand elsewhere, or be tried alone. */
    private void skip(int object, Skip reason) {
        visitor.skipped(object, reason);
        skipChildren(object, reason);
    }

    private void skipChildren(int object, Skip reason) {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(object);
        while (!waiting.isEmpty()) {
            int one = waiting.remove();
            for (int at = forest.firstChild(one); at < forest.pastLastChild(one); at++) {
                if (shared.needs(forest.child(at))) {
                    visitor.skipped(forest.child(at), reason);
                    waiting.add(forest.child(at));
                }
            }
        }
    }
}
