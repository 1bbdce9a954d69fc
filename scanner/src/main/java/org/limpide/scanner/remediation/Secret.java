package org.limpide.scanner.remediation;

import java.util.Optional;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.snapshot.Trace;

/**
 * One credential that is to be revoked and cut out. It lives in memory only.
 *
 * @param fingerprint of the finding that it belongs to
 * @param rule that found it
 * @param value what was found, decoded
 * @param places how many places the rules found
 * @param trace since when it stands there, with names that may be shown
 */
public record Secret(String fingerprint, Rule rule, String value, int places, Optional<Trace> trace) {

    /** Whether the value is the beginning of a key that goes on behind it. */
    public boolean isKey() {
        return ArmoredKey.isBegunBy(rule);
    }

    @Override
    public String toString() {
        return "Secret[" + fingerprint + " " + rule.id() + "]";
    }
}
