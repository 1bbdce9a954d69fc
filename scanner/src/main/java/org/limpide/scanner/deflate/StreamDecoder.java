package org.limpide.scanner.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Adler32;

/**
 * Reads zlib streams (RFC 1950, RFC 1951) whose size is known. Measured on the deltas of large repositories, with the first
 * compiler only: a third quicker than the zlib of the platform, since most streams are so short that going there and making its
 * tables is what they cost. Reused, by one thread.
 */
public final class StreamDecoder {
    /** Bytes past the end of a stream that must be there to be read, of any value. */
    public static final int SLACK = 24;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Order of the lengths of the code of code lengths (RFC 1951, 3.2.7). */
    private static final byte[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int LITERALS = 288;
    private static final int DISTANCES = 32;

    private final CodeTable lengths = new CodeTable(7);
    private final CodeTable literals = new CodeTable(10);
    private final CodeTable distances = new CodeTable(8);
    private final byte[] sizes = new byte[LITERALS + DISTANCES + 138];
    private final Adler32 checksum = new Adler32();

    private byte[] in = {};
    private int end;
    private int at;
    private long buffer;
    private int bits;
    private byte[] out = {};
    private int made;
    private int size;
    private boolean fixed;

    /**
     * Inflates a stream.
     *
     * @param stream begins at its first place, and has {@link #SLACK} bytes past its length
     * @param length of what may belong to the stream, which may end before
     * @param content takes the bytes; what stands in it past the size may be changed
     * @param size of the content
     * @return whether the stream is sound and has that size; otherwise it is unusual or damaged, and zlib can tell
     */
    public boolean inflate(byte[] stream, int length, byte[] content, int size) {
        if (length < 8 || size > content.length || !header(stream)) {
            return false;
        }
        in = stream;
        end = length;
        at = 2;
        buffer = 0;
        bits = 0;
        out = content;
        made = 0;
        this.size = size;
        boolean sound = blocks() && made == size && sum();
        in = sizes;
        out = sizes;
        return sound;
    }

    private static boolean header(byte[] stream) {
        int method = stream[0] & 0xFF;
        int flags = stream[1] & 0xFF;
        return (method & 15) == 8 && method >> 4 <= 7 && (method << 8 | flags) % 31 == 0 && (flags & 32) == 0;
    }

    private boolean sum() {
        int place = at - (bits >>> 3);
        if (place + 4 > end) {
            return false;
        }
        int told = Integer.reverseBytes((int) (long) LONG.get(in, place));
        checksum.reset();
        checksum.update(out, 0, size);
        return told == (int) checksum.getValue();
    }

    private boolean blocks() {
        boolean last = false;
        while (!last) {
            if (!refill()) {
                return false;
            }
            last = take(1) == 1;
            int kind = take(2);
            boolean sound = switch (kind) {
                case 0 -> stored();
                case 1 -> fixedCodes() && symbols();
                case 2 -> ownCodes() && symbols();
                default -> false;
            };
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    /** Fills the buffer with 56 bits at the least; false well past the end. */
    private boolean refill() {
        if (at > end + 8) {
            return false;
        }
        buffer |= (long) LONG.get(in, at) << bits;
        at += (63 - bits) >>> 3;
        bits |= 56;
        return true;
    }

    private int take(int count) {
        int value = (int) buffer & ((1 << count) - 1);
        buffer >>>= count;
        bits -= count;
        return value;
    }

    private boolean stored() {
        int place = at - (bits >>> 3);
        buffer = 0;
        bits = 0;
        if (place + 4 > end) {
            return false;
        }
        int head = (int) (long) LONG.get(in, place);
        int count = head & 0xFFFF;
        place += 4;
        if (count != (~head >>> 16) || place + count > end || made + count > size) {
            return false;
        }
        System.arraycopy(in, place, out, made, count);
        made += count;
        at = place + count;
        return true;
    }

    private boolean fixedCodes() {
        if (!fixed) {
            for (int i = 0; i < LITERALS; i++) {
                sizes[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
            }
            for (int i = 0; i < DISTANCES; i++) {
                sizes[LITERALS + i] = 5;
            }
            fixed = literals.make(sizes, 0, LITERALS, Symbols.LITERALS, CodeTable.LONGEST)
                    && distances.make(sizes, LITERALS, DISTANCES, Symbols.DISTANCES, CodeTable.LONGEST);
        }
        return fixed;
    }

    private boolean ownCodes() {
        fixed = false;
        int literalCount = take(5) + 257;
        int distanceCount = take(5) + 1;
        int lengthCount = take(4) + 4;
        for (int i = 0; i < ORDER.length; i++) {
            if (bits < 3 && !refill()) {
                return false;
            }
            sizes[ORDER[i]] = (byte) (i < lengthCount ? take(3) : 0);
        }
        if (literalCount > 286
                || distanceCount > 30
                || !lengths.make(sizes, 0, ORDER.length, Symbols.LENGTHS, CodeTable.LONGEST)
                || !lengths.complete()
                || !sizes(literalCount + distanceCount)
                || sizes[256] == 0) {
            return false;
        }
        // A wide table costs more than it saves where little follows.
        int wide = size - made < 1 << 11 ? 8 : 10;
        return literals.make(sizes, 0, literalCount, Symbols.LITERALS, wide)
                && distances.make(sizes, literalCount, distanceCount, Symbols.DISTANCES, wide);
    }

    private boolean sizes(int count) {
        int[] table = lengths.entries();
        int mask = (1 << lengths.bits()) - 1;
        int place = 0;
        while (place < count) {
            if (bits < 14 && !refill()) {
                return false;
            }
            int entry = table[(int) buffer & mask];
            take(entry & CodeTable.BITS);
            if (entry < 0) {
                sizes[place++] = (byte) (entry >>> CodeTable.VALUE);
                continue;
            }
            int repeats = ((entry >>> CodeTable.VALUE) & 0xFF) + take((entry >>> CodeTable.EXTRA) & 15);
            boolean same = entry >>> 24 != 0;
            boolean lost = (entry & CodeTable.NONE) != 0 || (same && place == 0);
            if (lost || place + repeats > count) {
                return false;
            }
            byte value = same ? sizes[place - 1] : 0;
            for (int i = 0; i < repeats; i++) {
                sizes[place++] = value;
            }
        }
        return true;
    }

    /** The loop that all time goes to: kept in one piece, so that what it works on stays in registers. */
    @SuppressWarnings("checkstyle:MethodLength")
    private boolean symbols() {
        byte[] from = in;
        byte[] to = out;
        int[] first = literals.entries();
        int[] second = distances.entries();
        int firstMask = (1 << literals.bits()) - 1;
        int secondMask = (1 << distances.bits()) - 1;
        int limit = end + 8;
        int place = at;
        int most = size;
        int done = made;
        long next = buffer;
        int have = bits;
        while (place <= limit) {
            next |= (long) LONG.get(from, place) << have;
            place += (63 - have) >>> 3;
            have |= 56;
            int entry = first[(int) next & firstMask];
            // Three literals, 45 bits at the most, before bits are short.
            for (int i = 0; i < 3 && entry < 0; i++) {
                if (done == most) {
                    return false;
                }
                next >>>= entry;
                have -= entry & CodeTable.BITS;
                to[done++] = (byte) (entry >>> CodeTable.VALUE);
                entry = first[(int) next & firstMask];
            }
            if (entry < 0) {
                continue;
            }
            if ((entry & CodeTable.NONE) == CodeTable.ON) {
                next >>>= entry;
                have -= entry & CodeTable.BITS;
                entry = first[
                        (entry >>> CodeTable.VALUE) + ((int) next & ((1 << ((entry >>> CodeTable.EXTRA) & 15)) - 1))];
                if (entry < 0) {
                    if (done == most) {
                        return false;
                    }
                    next >>>= entry;
                    have -= entry & CodeTable.BITS;
                    to[done++] = (byte) (entry >>> CodeTable.VALUE);
                    continue;
                }
            }
            next >>>= entry;
            have -= entry & CodeTable.BITS;
            if ((entry & CodeTable.NONE) != 0) {
                at = place;
                made = done;
                buffer = next;
                bits = have;
                return (entry & CodeTable.NONE) == CodeTable.END;
            }
            if (have < 33) {
                if (place > limit) {
                    return false;
                }
                next |= (long) LONG.get(from, place) << have;
                place += (63 - have) >>> 3;
                have |= 56;
            }
            int extra = (entry >>> CodeTable.EXTRA) & 15;
            int length = (entry >>> CodeTable.VALUE) + ((int) next & ((1 << extra) - 1));
            next >>>= extra;
            have -= extra;
            entry = second[(int) next & secondMask];
            if ((entry & CodeTable.NONE) == CodeTable.ON) {
                next >>>= entry;
                have -= entry & CodeTable.BITS;
                entry = second[
                        (entry >>> CodeTable.VALUE) + ((int) next & ((1 << ((entry >>> CodeTable.EXTRA) & 15)) - 1))];
            }
            next >>>= entry;
            have -= entry & CodeTable.BITS;
            extra = (entry >>> CodeTable.EXTRA) & 15;
            int distance = (entry >>> CodeTable.VALUE) + ((int) next & ((1 << extra) - 1));
            next >>>= extra;
            have -= extra;
            if ((entry & CodeTable.NONE) != 0 || distance > done || length > most - done) {
                return false;
            }
            repeat(to, done, distance, length);
            done += length;
        }
        return false;
    }

    /** Repeats what stands so far back, which may be what is being written. */
    private static void repeat(byte[] to, int place, int distance, int length) {
        int from = place - distance;
        if (distance >= 8 && place + length + 8 <= to.length) {
            for (int i = 0; i < length; i += 8) {
                LONG.set(to, place + i, (long) LONG.get(to, from + i));
            }
        } else {
            for (int i = 0; i < length; i++) {
                to[place + i] = to[from + i];
            }
        }
    }
}
