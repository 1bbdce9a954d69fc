package org.limpide.registry.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets drawn at random: 256 bits for a token, 120 for a password that a person types once. */
final class RandomWords {
    /** So that a scanner, ours among them, knows a leaked token at sight. */
    static final String TOKEN_PREFIX = "limpide_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private RandomWords() {}

    static String token() {
        return TOKEN_PREFIX + drawn(TOKEN_BYTES);
    }

    static String password() {
        return drawn(PASSWORD_BYTES);
    }

    private static String drawn(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
