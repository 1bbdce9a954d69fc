package org.limpide.scanner.history;

import org.limpide.scanner.history.store.ObjectVisitor;
import org.limpide.scanner.match.Copies;

/** Lets objects pass and notes those that cannot be read. */
final class Silent implements ObjectVisitor<Boolean> {
    private final TextVisitor text;
    private byte[] room = {};

    Silent(TextVisitor text) {
        this.text = text;
    }

    @Override
    public Boolean whole(int object, byte[] content, int length) {
        return true;
    }

    @Override
    public Boolean made(int object, byte[] content, int length, Boolean base, int baseLength, Copies copies) {
        return true;
    }

    @Override
    public void large(int object, long size, Pieces pieces) {
        if (room.length == 0) {
            room = new byte[1 << 20];
        }
        long read = 0;
        int got = room.length;
        while (got == room.length) {
            got = pieces.next(room, 0, room.length);
            read += Math.max(0, got);
        }
        if (got < 0 || read != size) {
            text.skipped(object, Skip.CORRUPT);
        }
    }

    @Override
    public void skipped(int object, Skip reason) {
        text.skipped(object, reason);
    }

    @Override
    public void release(Boolean nothing) {
        // There is nothing to let go.
    }
}
