package org.limpide.scanner.unpack;

/**
 * What unpacking one file may cost.
 *
 * @param depth archives in archives, the file itself counted
 * @param member most bytes read of one member
 * @param total most bytes that the file unpacks to, all levels together
 * @param ratio most bytes unpacked for one packed byte, beyond {@code free}
 * @param free bytes that a member or the file may unpack to whatever the ratio
 * @param members most members, all levels together
 * @param window most bytes of a member in memory: a larger one is given in parts, and archives that are held in memory
 *     while their members are read share as many
 * @param overlap bytes that a part shows before and after what is its own
 * @param decoder most memory for the dictionary of one decoder, in bytes
 */
public record UnpackLimits(
        int depth, long member, long total, int ratio, long free, int members, int window, int overlap, int decoder) {
    private static final int MIB = 1 << 20;

    /** For files of a repository. */
    public static final UnpackLimits DEFAULT =
            new UnpackLimits(5, 256L * MIB, 2048L * MIB, 200, 16L * MIB, 100_000, 64 * MIB, 8 << 10, 64 * MIB);

    public UnpackLimits {
        if (depth < 1 || member < 1 || total < 1 || ratio < 1 || free < 0 || members < 1 || decoder < 1024) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (overlap < 0 || window < 1024 || overlap > window / 4) {
            throw new IllegalArgumentException("a part needs more room than its overlaps");
        }
    }

    /** Whether so many bytes are too many for something of this packed size. */
    boolean exploded(long unpacked, long packed) {
        return unpacked > free && unpacked / ratio >= Math.max(1, packed);
    }
}
