package org.limpide.scanner.unpack;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A gzip file that unpacks to itself, after the construction that Russ Cox published ("Zip Files All The Way Down", 2010).
 * It is a program of units of five bytes: {@code Ln} prints the n units that follow, {@code R4} the last four printed.
 */
final class Quine {
    private static final byte[] R4 = repeat();

    private Quine() {}

    /** The file; its sum stands in it, so that the sum is found by solving for it, if need be at another date. */
    static byte[] gzip() {
        for (int date = 1; date < 1000; date++) {
            int base = sum(program(date, 0));
            int[] columns = new int[32];
            for (int bit = 0; bit < 32; bit++) {
                columns[bit] = sum(program(date, 1 << bit)) ^ base ^ 1 << bit;
            }
            Integer solved = solve(columns, base);
            if (solved != null) {
                return program(date, solved);
            }
        }
        throw new IllegalStateException("no date has a solution");
    }

    private static byte[] program(int date, int sum) {
        byte[] head = Archives.join(
                new byte[] {0x1F, (byte) 0x8B, 8, 8}, Archives.little(date, 4), new byte[2], Archives.bytes("a.gz\0"));
        byte[] tail = Archives.join(
                print(0), new byte[] {3, 0}, Archives.little(sum & 0xFFFFFFFFL, 4), Archives.little(42 * 5, 4));
        byte[][] units = {
            head, print(4), head, print(4), R4, print(1), R4, print(1), print(1), print(4), R4, print(1), print(1),
            print(4), R4, print(4), R4, print(4), R4, print(4), R4, print(4), R4, print(0), print(0), print(4), R4,
            print(0), print(0), print(4), R4, tail, R4, tail
        };
        return Archives.join(units);
    }

    /** The header of a stored block. */
    private static byte[] print(int units) {
        return Archives.join(new byte[1], Archives.little(5L * units, 2), Archives.little(~(5L * units), 2));
    }

    /** A block of fixed codes: ten bytes from twenty before, twice, and the end of the block; 40 bits in all. */
    private static byte[] repeat() {
        String copy = "0001000" + "01000" + "110";
        String bits = "010" + copy + copy + "0000000";
        byte[] bytes = new byte[5];
        for (int i = 0; i < 40; i++) {
            bytes[i / 8] |= (byte) ((bits.charAt(i) - '0') << i % 8);
        }
        return bytes;
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Bits of which the columns add up to the wanted one, if there are. */
    private static Integer solve(int[] columns, int wanted) {
        int[] vectors = columns.clone();
        int[] made = new int[32];
        Arrays.setAll(made, i -> 1 << i);
        int rest = wanted;
        int chosen = 0;
        boolean[] used = new boolean[32];
        for (int bit = 0; bit < 32; bit++) {
            int pivot = -1;
            for (int i = 0; i < 32 && pivot < 0; i++) {
                pivot = !used[i] && (vectors[i] >>> bit & 1) == 1 ? i : -1;
            }
            if (pivot < 0) {
                continue;
            }
            used[pivot] = true;
            for (int i = 0; i < 32; i++) {
                if (i != pivot && (vectors[i] >>> bit & 1) == 1) {
                    vectors[i] ^= vectors[pivot];
                    made[i] ^= made[pivot];
                }
            }
            if ((rest >>> bit & 1) == 1) {
                rest ^= vectors[pivot];
                chosen ^= made[pivot];
            }
        }
        return rest == 0 ? chosen : null;
    }
}
