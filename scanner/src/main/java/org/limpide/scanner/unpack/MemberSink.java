package org.limpide.scanner.unpack;

/**
 * Takes what unpacking gives, in the order of the archive. Arrays are reused: they hold what they hold during the call.
 * What the sink throws reaches the caller of the unpacking.
 */
public interface MemberSink {

    /**
     * A member that fits in memory; a damaged or cut one is given as far as it could be read, before its reason. An
     * archive that could not be opened is given as it is.
     *
     * @param length how many bytes of the array are the member's
     */
    void member(MemberPath path, byte[] content, int length);

    /** A part of a member that does not fit in memory. The first has offset 0, the others follow. */
    void part(MemberPath path, byte[] content, int length, Part part);

    /** A member or an archive that was not read, or not to its end. */
    void unopened(MemberPath path, Unopened reason);

    /**
     * Place of a part. What begins in {@code [from, to)} of the array belongs to this part alone; what stands around it
     * is the context, which the neighbours show too.
     *
     * @param offset of the array's first byte in the member
     */
    record Part(long offset, int from, int to) {}
}
