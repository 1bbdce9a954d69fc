package org.limpide.scanner.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.PublicHalf;
import org.limpide.scanner.snapshot.TextFind.Carrier;

/**
 * What a private key that was found really is, and what in the repository belongs to it.
 *
 * @param material the whole key, parsed
 * @param matchCount how many certificates and public keys belong to it; empty where that cannot be known
 * @param matches the first of them, certificates before public keys, those of the judged commit before others
 */
public record KeyProof(KeyMaterial material, Optional<Integer> matchCount, List<Match> matches) {
    /** So many are named, the others are counted. */
    public static final int MOST_MATCHES = 5;

    /**
     * A certificate or public key of the repository.
     *
     * @param carrier a file of the judged commit or of the history, or a message
     * @param name the path, or an id where no path is known
     * @param object id of the object that holds it
     * @param notAfter until when a certificate holds
     * @param isTest whether the path is one of tests
     */
    public record Match(
            PublicHalf.Kind kind,
            Carrier carrier,
            String name,
            String object,
            Optional<Instant> notAfter,
            boolean isTest) {}

    public KeyProof {
        matches = List.copyOf(matches);
    }

    /** Whether something belongs to it that stands elsewhere than in tests. */
    public boolean isUsed() {
        return matches.stream().anyMatch(match -> !match.isTest());
    }
}
