package org.limpide.scanner.match;

import java.util.Locale;

/** The checksum of BIP 173 that identities of the tool age end in. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECK = 6;

    private Bech32() {}

    /** Whether the whole text, with its readable part and the separator 1, ends in its checksum. */
    static boolean valid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int cut = lower.lastIndexOf('1');
        if (cut < 1 || lower.length() - cut <= CHECK) {
            return false;
        }
        String body = lower.substring(0, lower.length() - CHECK);
        return lower.endsWith(of(body));
    }

    /** The six characters that follow a readable part, a 1 and a body. */
    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int cut = lower.lastIndexOf('1');
        int sum = 1;
        for (int i = 0; i < cut; i++) {
            sum = step(sum, lower.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < cut; i++) {
            sum = step(sum, lower.charAt(i) & 31);
        }
        for (int i = cut + 1; i < lower.length(); i++) {
            sum = step(sum, ALPHABET.indexOf(lower.charAt(i)));
        }
        for (int i = 0; i < CHECK; i++) {
            sum = step(sum, 0);
        }
        StringBuilder check = new StringBuilder();
        for (int i = 0; i < CHECK; i++) {
            check.append(ALPHABET.charAt(((sum ^ 1) >> (5 * (5 - i))) & 31));
        }
        return check.toString();
    }

    private static int step(int sum, int value) {
        int top = sum >> 25;
        int next = ((sum & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((top >> i) & 1) * GENERATOR[i];
        }
        return next;
    }
}
