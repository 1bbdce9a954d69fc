package org.limpide.scanner.unpack;

/** What the file costs so far. A few bombs in a file are passed over without ending it. Once a limit of the whole file is reached, everything ends. */
final class Meter {
    private static final int FORGIVEN_BOMBS = 8;

    private final UnpackLimits limits;
    private final long packed;
    private long unpacked;
    private long work;
    private int members;
    private int forgiven;
    private boolean ended;

    Meter(UnpackLimits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    boolean ended() {
        return ended;
    }

    /** A member more, read or not. */
    void member() throws Refusal {
        if (++members > limits.members()) {
            throw end(Unopened.TOO_MANY_MEMBERS);
        }
    }

    /** Bytes that came out of a decoder. */
    void unpacked(long bytes) throws Refusal {
        unpacked += bytes;
        if (limits.exploded(unpacked, packed)) {
            throw end(Unopened.RATIO);
        }
        work(bytes);
    }

    /** A member was given up as a bomb: what it unpacked to says nothing of the others. */
    void forgive(long bytes) {
        if (++forgiven <= FORGIVEN_BOMBS) {
            unpacked -= bytes;
        }
    }

    /** What costs as much time as unpacking so many bytes, such as the tables of a decoder for a few bytes. */
    void work(long bytes) throws Refusal {
        work += bytes;
        if (work > limits.total()) {
            throw end(Unopened.TOO_LARGE);
        }
    }

    private Refusal end(Unopened reason) {
        ended = true;
        return new Refusal(reason);
    }
}
