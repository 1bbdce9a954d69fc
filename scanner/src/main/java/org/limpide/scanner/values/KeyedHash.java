package org.limpide.scanner.values;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one salt. One for each thread. */
public final class KeyedHash {
    private final Mac mac;

    /**
     * Hashes under a salt.
     *
     * @param salt random, at least one byte
     */
    public KeyedHash(byte[] salt) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", absent);
        }
    }

    /** 64 hexadecimal digits. */
    public String of(byte[] bytes, int from, int length) {
        mac.update(bytes, from, length);
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** That of a text in UTF-8. */
    public String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }
}
