package org.limpide.scanner.sbom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A number of a document that follows from its content (RFC 9562, section 5.8: version 8, of the first bytes of SHA-256). */
final class Identity {

    private Identity() {}

    static UUID of(Sbom sbom) {
        StringBuilder text = new StringBuilder();
        text.append(sbom.subject()).append('\n');
        sbom.components().forEach(one -> text.append(one).append('\n'));
        sbom.troubles().forEach(one -> text.append(one).append('\n'));
        try {
            ByteBuffer bytes = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
            long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
