package org.limpide.scanner.history;

import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;
import org.limpide.scanner.match.Hits;

/** Searches commits and notes how they hang together. */
final class CommitVisitor implements ObjectVisitor<Hits> {
    private final TextVisitor text;
    private final CommitRows rows;

    CommitVisitor(TextVisitor text, CommitRows rows) {
        this.text = text;
        this.rows = rows;
    }

    @Override
    public Hits whole(int object, byte[] content, int length) {
        rows.add(text.number(object), content, length);
        return text.whole(object, content, length);
    }

    @Override
    public Hits made(int object, byte[] content, int length, Hits base, int baseLength, Copies copies) {
        rows.add(text.number(object), content, length);
        return text.made(object, content, length, base, baseLength, copies);
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        text.large(object, size, pieces);
        text.skipped(object, Skip.TOO_LARGE);
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Hits hits) {
        text.release(hits);
    }

    TextVisitor text() {
        return text;
    }

    CommitRows rows() {
        return rows;
    }
}
