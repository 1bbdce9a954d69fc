package org.limpide.registry.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under a key of this installation, cut to 64 bits: enough to tell values apart, too few to be a proof. */
final class PersonalHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;
    private final SecretKeySpec key;

    PersonalHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Empty for an empty value: that there is none is no secret. */
    String of(String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }
}
