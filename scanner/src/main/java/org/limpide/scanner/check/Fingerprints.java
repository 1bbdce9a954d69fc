package org.limpide.scanner.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes that name a finding across scans: HMAC-SHA-256 (RFC 2104) under the repository's salt, cut to 128 bits.
 * The same finding has the same name anywhere the repository is scanned, and its value cannot be looked up in a table.
 */
public final class Fingerprints {
    private static final int BYTES = 16;
    private final SecretKeySpec key;

    public Fingerprints(String salt) {
        key = new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * The name of a finding.
     *
     * @param ordinal 1 for the first finding with this identity, then 2, and so on
     */
    String of(String criterion, List<String> identity, int ordinal) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            part(mac, criterion);
            identity.forEach(part -> part(mac, part));
            mac.update(ByteBuffer.allocate(4).putInt(ordinal).array());
            return HexFormat.of().formatHex(mac.doFinal(), 0, BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }

    private static void part(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
