package org.limpide.scanner.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;

/** SHA-256 of parts, each with its length before it, so that two different rows of parts never look alike. */
public final class Digest {
    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** The plain digest of some bytes one after the other, without their lengths. */
    static byte[] of(byte[]... parts) {
        Digest digest = new Digest();
        for (byte[] part : parts) {
            digest.digest.update(part);
        }
        return digest.value();
    }

    public Digest bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    public Digest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Digest number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** All of them, in their order. */
    public Digest texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** All keys with their values, in the order of the map. */
    public Digest texts(Map<String, String> texts) {
        number(texts.size());
        texts.forEach((key, value) -> text(key).text(value));
        return this;
    }

    /** The digest; ends it. */
    public byte[] value() {
        return digest.digest();
    }
}
