package org.limpide.scanner.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.keys.KeyMaterial;
import org.limpide.scanner.keys.KeyStrength;
import org.limpide.scanner.keys.PublicHalf;

/**
 * What a private key that was found really is. Nothing of the key and no name of a certificate is in it.
 *
 * @param form it is written in
 * @param algorithm its family
 * @param bits its size, where it is known
 * @param encrypted whether a passphrase is needed
 * @param wellFormed whether it is whole, as far as can be seen without a passphrase; a cut or invented key is not
 * @param matchCount how many certificates and public keys of the repository belong to it; absent where that cannot be known
 * @param matches the first of them, certificates before public keys, those of the judged commit before others
 */
public record KeyFacts(
        KeyMaterial.Kind form,
        KeyStrength.Algorithm algorithm,
        Optional<Integer> bits,
        boolean encrypted,
        boolean wellFormed,
        Optional<Integer> matchCount,
        List<KeyMatch> matches) {

    /**
     * A certificate or a public key.
     *
     * @param object id of the object that holds it
     * @param notAfter until when a certificate holds
     */
    public record KeyMatch(PublicHalf.Kind kind, Location location, String object, Optional<Instant> notAfter) {}

    public KeyFacts {
        matches = List.copyOf(matches);
    }
}
