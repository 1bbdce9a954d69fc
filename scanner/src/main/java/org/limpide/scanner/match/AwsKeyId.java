package org.limpide.scanner.match;

import org.limpide.scanner.match.Confirmation.Proof;

/** An AWS key id: since 2019 the base 32 after the prefix holds the number of the account. */
final class AwsKeyId {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    /** Characters that hold the first six bytes. */
    private static final int CHARACTERS = 10;

    private static final long HIGHEST_ACCOUNT = 999_999_999_999L;

    private AwsKeyId() {}

    /** Doubtful where no account can have that number; older ids (I or J in front) hold none. */
    static Proof judge(String id) {
        char first = id.charAt(PREFIX);
        return first == 'I' || first == 'J' || account(id) <= HIGHEST_ACCOUNT ? Proof.PLAUSIBLE : Proof.DOUBTFUL;
    }

    static long account(String id) {
        long bits = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            bits = (bits << 5) | BASE32.indexOf(id.charAt(PREFIX + i));
        }
        // 50 bits were read; the account is bits 1 to 40 of the first 48.
        return ((bits >> 2) & 0x7fffffffff80L) >> 7;
    }
}
