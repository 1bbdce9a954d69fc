package org.limpide.registry.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.limpide.registry.platform.Digests;

/**
 * One act in its place.
 *
 * @param position from 1, without a gap
 * @param happenedAt to the microsecond, as databases keep it
 * @param changes JSON of {@link Changes}; empty for none, and for acts of a time when they were not kept
 */
record AuditLink(long position, Instant happenedAt, String actor, String act, String subject, String changes) {
    /** Before the first act. */
    static final String START = "0".repeat(64);

    AuditLink {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 over the hash before and every part with its length, so that no part can lend letters to the next. */
    String hash(String before) {
        String micros = String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt));
        String[] always = {before, String.valueOf(position), micros, actor, act, subject};
        // An act without changes has the hash that it had before changes were kept.
        String[] parts = Arrays.copyOf(always, always.length + (changes.isEmpty() ? 0 : 1));
        if (!changes.isEmpty()) {
            parts[always.length] = changes;
        }
        int size = 0;
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + bytes[i].length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : bytes) {
            all.putInt(part.length).put(part);
        }
        return Digests.sha256(all.array());
    }
}
