package org.limpide.scanner.history.store;

import org.limpide.scanner.match.Copies;

/**
 * Is shown each object of a pack, a base before what is made from it. One for each thread. Arrays are lent: they change
 * after the call, those of a base after {@link #release} of what was made from it.
 *
 * @param <S> what is remembered of an object as long as others are made from it
 */
public interface ObjectVisitor<S> {

    /** An object, whole. */
    S whole(int object, byte[] content, int length);

    /** An object that was made from another one. */
    S made(int object, byte[] content, int length, S base, int baseLength, Copies copies);

    /** An object too large to be held at once; its content comes in pieces. */
    void large(int object, long size, Pieces pieces);

    /** An object that cannot be shown. */
    void skipped(int object, Skip reason);

    /** What was remembered is needed no more. */
    void release(S remembered);

    /** The content of a large object. */
    @FunctionalInterface
    interface Pieces {
        /** Takes the next bytes, fewer than there is room for only at the end; -1 where the content is damaged. */
        int next(byte[] to, int at, int most);
    }

    /** Why an object is not shown. */
    enum Skip {
        /** Its stream or its deltas are damaged. */
        CORRUPT,
        /** More memory would be needed than may be used. */
        TOO_LARGE,
        /** The pack makes far more of few bytes than an honest one does. */
        LIMIT
    }
}
