package org.limpide.scanner.check;

import java.util.Optional;

/**
 * One answer as it stands in a report; the counterpart of a SARIF result.
 *
 * @param criterion the criterion of the policy that asked
 * @param outcome the answer
 * @param message key of the criterion's messages, with arguments
 * @param location where
 * @param confidence how sure
 * @param fingerprint 32 hexadecimal digits of a keyed hash that survives a moved line; the key is the repository's salt
 * @param occurrences all places, where what was found is a value
 * @param key what it is, where it is a private key that could be read whole
 * @param linkHash 64 hexadecimal digits of {@link LinkKey}, the same for this value in every repository of an
 *     installation; only where its key was given and the finding is about one value
 */
public record Finding(
        String criterion,
        Outcome outcome,
        Message message,
        Location location,
        Confidence confidence,
        String fingerprint,
        Optional<Occurrences> occurrences,
        Optional<KeyFacts> key,
        Optional<String> linkHash) {}
