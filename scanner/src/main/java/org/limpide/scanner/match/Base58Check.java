package org.limpide.scanner.match;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base 58 with four bytes of a double SHA-256 at its end: keys of wallets (Bitcoin, BIP 32). */
final class Base58Check {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int CHECK = 4;

    private Base58Check() {}

    static boolean valid(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        byte[] signed = number.toByteArray();
        byte[] bytes = signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
        if (bytes.length <= CHECK) {
            return false;
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - CHECK);
        return Arrays.equals(
                Arrays.copyOf(twice(body), CHECK), Arrays.copyOfRange(bytes, bytes.length - CHECK, bytes.length));
    }

    /** The text of these bytes, of which the first is not 0. */
    static String of(byte[] body) {
        byte[] bytes = Arrays.copyOf(body, body.length + CHECK);
        System.arraycopy(twice(body), 0, bytes, body.length, CHECK);
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return text.reverse().toString();
    }

    private static byte[] twice(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return sha.digest(sha.digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
