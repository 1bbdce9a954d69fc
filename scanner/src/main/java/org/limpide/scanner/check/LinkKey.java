package org.limpide.scanner.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an installation that tells, without the value, that two repositories hold the same one. A link hash is
 * HMAC-SHA-256 (RFC 2104) under this key over the kind and the value, each in UTF-8 and after its length in bytes as four
 * bytes, the highest first. The kind is the id of the check and that of the rule with a slash between, such as {@code
 * secrets.content/github-token}; the value is what the rule found, decoded. Who has the key can try values: it stays within
 * the installation, and so do the hashes.
 */
public final class LinkKey {
    /** Bytes that a key has at least. */
    public static final int LEAST = 32;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * A key.
     *
     * @param secret {@link #LEAST} bytes or more, drawn at random
     * @throws IllegalArgumentException where it is shorter
     */
    public LinkKey(byte[] secret) {
        if (secret.length < LEAST) {
            throw new IllegalArgumentException("a link key has " + LEAST + " bytes at least");
        }
        key = new SecretKeySpec(secret, HMAC);
    }

    /** The link hash of a value: 64 hexadecimal digits. */
    public String hash(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            part(mac, kind);
            part(mac, value);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + HMAC, absent);
        }
    }

    private static void part(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }

    @Override
    public String toString() {
        return "LinkKey";
    }
}
