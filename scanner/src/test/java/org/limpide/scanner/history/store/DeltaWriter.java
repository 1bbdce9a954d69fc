package org.limpide.scanner.history.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes a delta and makes what it makes, instruction by instruction, just as a test asks for them. */
public final class DeltaWriter {
    /** The most bytes that one instruction inserts. */
    private static final int MOST_INSERTED = 127;
    /** The most bytes that one instruction copies. */
    private static final int MOST_COPIED = 0xFFFFFF;

    private final byte[] base;
    private final ByteArrayOutputStream instructions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();

    public DeltaWriter(byte[] base) {
        this.base = base.clone();
    }

    /** Copies from the base, in one instruction as far as one can. */
    public DeltaWriter copy(int from, int length) {
        for (int at = from; at < from + length; at += MOST_COPIED) {
            copyOnce(instructions, at, Math.min(MOST_COPIED, from + length - at));
        }
        made.write(base, from, length);
        return this;
    }

    /** Copies from the base in pieces of so many bytes. */
    public DeltaWriter copyInPieces(int from, int length, int piece) {
        for (int at = from; at < from + length; at += piece) {
            copy(at, Math.min(piece, from + length - at));
        }
        return this;
    }

    /** Inserts bytes. */
    public DeltaWriter insert(byte[] bytes) {
        for (int at = 0; at < bytes.length; at += MOST_INSERTED) {
            int length = Math.min(MOST_INSERTED, bytes.length - at);
            instructions.write(length);
            instructions.write(bytes, at, length);
        }
        made.writeBytes(bytes);
        return this;
    }

    /** What the delta makes. */
    public byte[] made() {
        return made.toByteArray();
    }

    /** The delta. */
    public byte[] delta() {
        return delta(base.length, made.size(), instructions.toByteArray());
    }

    /** A delta of these sizes and instructions, true or not. */
    public static byte[] delta(long baseSize, long resultSize, byte[] instructions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, baseSize);
        number(out, resultSize);
        out.writeBytes(instructions);
        return out.toByteArray();
    }

    /** A delta that keeps the same start and end and inserts what stands between. */
    public static byte[] plain(byte[] base, byte[] target) {
        int most = Math.min(base.length, target.length);
        int mismatch = Arrays.mismatch(base, target);
        int start = mismatch < 0 ? most : mismatch;
        int end = 0;
        while (end < most - start && base[base.length - 1 - end] == target[target.length - 1 - end]) {
            end++;
        }
        DeltaWriter writer = new DeltaWriter(base);
        writer.copy(0, start).insert(Arrays.copyOfRange(target, start, target.length - end));
        return writer.copy(base.length - end, end).delta();
    }

    /** One instruction that copies, of 1 to 0xFFFFFF bytes. */
    public static void copyOnce(ByteArrayOutputStream out, long from, int length) {
        int code = 0x80;
        byte[] numbers = new byte[7];
        int count = 0;
        for (int i = 0; i < 4; i++) {
            int part = (int) (from >>> (8 * i)) & 0xFF;
            if (part != 0) {
                code |= 1 << i;
                numbers[count++] = (byte) part;
            }
        }
        // 0x10000 is written as no number at all.
        for (int i = 0; i < 3 && length != 0x10000; i++) {
            int part = (length >>> (8 * i)) & 0xFF;
            if (part != 0) {
                code |= 16 << i;
                numbers[count++] = (byte) part;
            }
        }
        out.write(code);
        out.write(numbers, 0, count);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 128 || rest < 0) {
            out.write((int) (rest & 127) | 128);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
