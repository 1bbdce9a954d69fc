package org.limpide.scanner.history;

import java.util.ArrayDeque;
import java.util.Deque;
import org.limpide.scanner.history.TreeRows.Entries;
import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Hits;

/** Searches trees, whose text is the names of files, and notes what they hold. */
final class TreeVisitor implements ObjectVisitor<TreeVisitor.Known> {
    private final TextVisitor text;
    private final TreeRows rows;
    private final Deque<Known> free = new ArrayDeque<>();

    /** What is remembered of a tree. */
    static final class Known {
        private Hits hits = new Hits();
        private final Entries entries = new Entries();
    }

    TreeVisitor(TextVisitor text, TreeRows rows) {
        this.text = text;
        this.rows = rows;
    }

    @Override
    public Known whole(int object, byte[] content, int length) {
        Known known = free.isEmpty() ? new Known() : free.pop();
        known.hits = text.whole(object, content, length);
        rows.whole(text.number(object), content, length, known.entries);
        return known;
    }

    @Override
    public Known made(int object, byte[] content, int length, Known base, int baseLength, Copies copies) {
        Known known = free.isEmpty() ? new Known() : free.pop();
        known.hits = text.made(object, content, length, base.hits, baseLength, copies);
        rows.made(text.number(object), content, length, base.entries, copies, known.entries);
        return known;
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        // Its names are searched; what it holds is too much to be followed.
        text.large(object, size, pieces);
        text.skipped(object, Skip.TOO_LARGE);
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Known known) {
        text.release(known.hits);
        free.push(known);
    }

    TextVisitor text() {
        return text;
    }

    TreeRows rows() {
        return rows;
    }
}
