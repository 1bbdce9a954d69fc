package org.limpide.scanner.unpack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of archives, told by content. */
public enum ArchiveKind {
    /** Also jar, war, ear, apk, and the office documents. */
    ZIP(true, false),
    SEVEN_ZIP(true, false),
    TAR(true, true),
    GZIP(true, true),
    BZIP2(true, true),
    XZ(true, true),
    ZSTD(false, false),
    RAR(false, false),
    LZ4(false, false),
    CAB(false, false),
    COMPRESS(false, false),
    LZIP(false, false),
    AR(false, false),
    RPM(false, false);

    private static final int MAGIC = 257;
    private static final int TAR_BLOCK = 512;
    private static final int ZIP_END = 22;
    private static final int CHECKED_COMMENT = 1024;

    private final boolean readable;
    private final boolean streamed;

    ArchiveKind(boolean readable, boolean streamed) {
        this.readable = readable;
        this.streamed = streamed;
    }

    /** Whether we open it; the others are recognised so that they can be said not to have been. */
    public boolean readable() {
        return readable;
    }

    /** Whether it is read from its first byte to its last, without a table elsewhere. */
    boolean streamed() {
        return streamed;
    }

    /**
     * What bytes begin as. It looks at 8 bytes, and for tar at those around 257; of old tars without a magic it sums up
     * the first 512 where their field of the sum looks like one.
     *
     * @param length how many bytes of the array count; 512 suffice
     */
    public static Optional<ArchiveKind> of(byte[] head, int length) {
        if (length >= 8) {
            ArchiveKind kind = byMagic(head);
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return isTar(head, length) ? Optional.of(TAR) : Optional.empty();
    }

    /**
     * A zip behind something else, such as a program or a script: it has its end at the end.
     *
     * @param length how many bytes of the array count; the last 1,046 of the file suffice
     */
    public static Optional<ArchiveKind> ofEnd(byte[] tail, int length) {
        for (int at = length - ZIP_END; at >= Math.max(0, length - ZIP_END - CHECKED_COMMENT); at--) {
            if (tail[at] == 'P' && is(tail, at, 'P', 'K', 5, 6) && at + ZIP_END + comment(tail, at) == length) {
                return Optional.of(ZIP);
            }
        }
        return Optional.empty();
    }

    private static int comment(byte[] bytes, int end) {
        return (bytes[end + 20] & 0xFF) | (bytes[end + 21] & 0xFF) << 8;
    }

    private static @Nullable ArchiveKind byMagic(byte[] head) {
        return switch (head[0] & 0xFF) {
            case 'P' -> isZip(head) ? ZIP : null;
            case 0x1F -> is(head, 1, 0x8B, 8) ? GZIP : is(head, 1, 0x9D) ? COMPRESS : null;
            case 'B' -> isBzip2(head) ? BZIP2 : null;
            case 0xFD -> is(head, 1, '7', 'z', 'X', 'Z', 0) ? XZ : null;
            case '7' -> is(head, 1, 'z', 0xBC, 0xAF, 0x27, 0x1C) ? SEVEN_ZIP : null;
            case 0x28 -> is(head, 1, 0xB5, 0x2F, 0xFD) ? ZSTD : null;
            case 'R' -> is(head, 1, 'a', 'r', '!', 0x1A, 7) ? RAR : null;
            case 0x04 -> is(head, 1, 0x22, 0x4D, 0x18) ? LZ4 : null;
            case 'M' -> is(head, 1, 'S', 'C', 'F', 0, 0, 0, 0) ? CAB : null;
            case 'L' -> is(head, 1, 'Z', 'I', 'P', 1) ? LZIP : null;
            case '!' -> is(head, 1, '<', 'a', 'r', 'c', 'h', '>', '\n') ? AR : null;
            case 0xED -> is(head, 1, 0xAB, 0xEE, 0xDB) ? RPM : null;
            default -> null;
        };
    }

    /** A member, an empty zip, or the mark of a part before a member. */
    private static boolean isZip(byte[] head) {
        return is(head, 1, 'K', 3, 4)
                || is(head, 1, 'K', 5, 6)
                || ((is(head, 1, 'K', 7, 8) || is(head, 1, 'K', '0', '0')) && is(head, 4, 'P', 'K', 3, 4));
    }

    /** The mark alone is four letters, which a text may have: what follows it is a block or the end. */
    private static boolean isBzip2(byte[] head) {
        return is(head, 1, 'Z', 'h')
                && head[3] >= '1'
                && head[3] <= '9'
                && (is(head, 4, 0x31, 0x41, 0x59, 0x26) || is(head, 4, 0x17, 0x72, 0x45, 0x38));
    }

    private static boolean isTar(byte[] head, int length) {
        if (length < MAGIC + 8) {
            return false;
        }
        boolean magic = is(head, MAGIC, 'u', 's', 't', 'a', 'r')
                && (head[MAGIC + 5] == 0 || is(head, MAGIC + 5, ' ', ' ') || is(head, MAGIC + 5, ' ', 0));
        return magic || (length >= TAR_BLOCK && TarHeader.sumIsRight(head));
    }

    private static boolean is(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
