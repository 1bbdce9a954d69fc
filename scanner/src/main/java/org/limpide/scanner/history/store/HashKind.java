package org.limpide.scanner.history.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The hash that names the objects of a repository ({@code extensions.objectFormat}). */
public enum HashKind {
    SHA1("sha1", "SHA-1", 20),
    SHA256("sha256", "SHA-256", 32);

    private final String word;
    private final String algorithm;
    private final int bytes;

    HashKind(String word, String algorithm, int bytes) {
        this.word = word;
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /** The hash of that name in a configuration. */
    public static Optional<HashKind> of(String word) {
        for (HashKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Bytes of an id. */
    public int bytes() {
        return bytes;
    }

    /** Whether a text is an id of this hash: lower-case hexadecimal digits, as many as there must be. */
    public boolean isId(String text) {
        if (text.length() != 2 * bytes) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The id of an object of that content. */
    public byte[] id(ObjectKind kind, byte[] content, int length) {
        MessageDigest digest = digest();
        digest.update((kind.word() + " " + length + "\0").getBytes(StandardCharsets.US_ASCII));
        digest.update(content, 0, length);
        return digest.digest();
    }

    /** The hash of the first bytes of a file. */
    public byte[] checksum(byte[] file, int length) {
        MessageDigest digest = digest();
        digest.update(file, 0, length);
        return digest.digest();
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has " + algorithm, absent);
        }
    }
}
