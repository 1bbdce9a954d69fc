package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Values that their authors published as examples. */
final class KnownExamples {
    private static final String HASH = "sha256:";

    private KnownExamples() {}

    /** Whether the value is among them, as written, without what groups its characters, or by its hash. */
    static boolean has(Set<String> known, String value) {
        if (known.isEmpty()) {
            return false;
        }
        String compact = value.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
        return known.contains(value) || known.contains(compact) || known.contains(HASH + sha256(value));
    }

    private static String sha256(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
