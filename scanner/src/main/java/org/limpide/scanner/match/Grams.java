package org.limpide.scanner.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How often four bytes stand together in source text, so that what is looked up first is rare. It decides how quick a
 * search is, never what it finds.
 */
final class Grams {
    /** Upper and lower case are one, and so are some other bytes: what is looked up is only a first sieve. */
    static final int FOLD = 0x20202020;

    /** Bytes of a gram. */
    static final int LENGTH = 4;

    private static final String PLACE = "common-grams.txt";
    private static final int[] COMMONNESS = commonnesses();

    private static final class Holder {
        private static final Map<Integer, Integer> PER_MILLION = read();
    }

    private Grams() {}

    /** The gram that begins at a place. */
    static int at(byte[] bytes, int at) {
        return exactly(bytes, at) | FOLD;
    }

    /** The four bytes at a place, the first one lowest. */
    static int exactly(byte[] bytes, int at) {
        return pair(bytes, at) | (pair(bytes, at + 2) << 16);
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    /** How common a gram is, in hundredths of its occurrences per million places, roughly. */
    static int weight(int gram) {
        Integer known = Holder.PER_MILLION.get(gram);
        if (known != null) {
            return 100 * known;
        }
        // All others are rarer than those; among them, the letters tell a little.
        int sum = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            sum += COMMONNESS[(gram >>> shift) & 0xFF];
        }
        return sum * sum / 32;
    }

    /** Of a key, where the five bytes begin whose two grams are the rarest together; 0 in a shorter one. */
    static int rarest(byte[] bytes, int from, int length) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at + LENGTH < length; at++) {
            int weight = weight(at(bytes, from + at)) + weight(at(bytes, from + at + 1));
            if (weight < least) {
                least = weight;
                best = at;
            }
        }
        return best;
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> perMillion = new HashMap<>();
        for (String line : text().split("\n", -1)) {
            int space = line.indexOf(' ');
            if (line.startsWith("#") || space < 0) {
                continue;
            }
            Integer number = Integer.valueOf(line.substring(0, space));
            byte[] grams = line.substring(space + 1).replace('A', ' ').getBytes(StandardCharsets.ISO_8859_1);
            for (int at = 0; at < grams.length; at += LENGTH) {
                perMillion.put(at(grams, at), number);
            }
        }
        return perMillion;
    }

    private static String text() {
        try (InputStream in = Grams.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException("no " + PLACE + " comes with the product");
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of each byte, in tenths of a power of two. */
    private static int[] commonnesses() {
        int[] all = new int[256];
        for (int b = 0; b < all.length; b++) {
            all[b] = commonness((char) b);
        }
        return all;
    }

    /** How common a character is, in tenths of a power of two. */
    static int commonness(char written) {
        char c = (char) (written | 0x20);
        int rank = "etaoinsrlcdumpfghybvwkxjqz".indexOf(c);
        if (rank >= 0) {
            return 40 - rank;
        }
        if (c >= '0' && c <= '9') {
            return 22;
        }
        return c == ' ' ? 42 : ".,()\"'=/-*".indexOf(c) >= 0 ? 28 : 14;
    }
}
