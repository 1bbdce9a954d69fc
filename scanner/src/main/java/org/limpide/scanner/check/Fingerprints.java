package org.limpide.scanner.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Keyed hashes that name a finding across scans: HMAC-SHA-256 (RFC 2104) under the repository's salt, cut to 128 bits.
 * The same finding has the same name anywhere the repository is scanned, and its value cannot be looked up in a table.
 * The construction is written out here on the digest of the platform: starting its framework for ciphers costs more than
 * every fingerprint of a usual scan.
 */
public final class Fingerprints {
    private static final int BYTES = 16;
    private static final int BLOCK = 64;

    private final byte[] inner;
    private final byte[] outer;

    public Fingerprints(String salt) {
        byte[] key = salt.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        inner = padded(block, 0x36);
        outer = padded(block, 0x5C);
    }

    /**
     * The name of a finding.
     *
     * @param ordinal 1 for the first finding with this identity, then 2, and so on
     */
    String of(String criterion, List<String> identity, int ordinal) {
        MessageDigest digest = sha256();
        digest.update(inner);
        part(digest, criterion);
        identity.forEach(part -> part(digest, part));
        byte[] message = digest.digest(ByteBuffer.allocate(4).putInt(ordinal).array());
        digest.update(outer);
        return HexFormat.of().formatHex(digest.digest(message), 0, BYTES);
    }

    private static void part(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
