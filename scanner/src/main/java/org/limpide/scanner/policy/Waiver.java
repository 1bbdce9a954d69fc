package org.limpide.scanner.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.match.PathGlob;

/**
 * A finding that people looked at and let stand, for a time.
 *
 * @param criterion id of the criterion
 * @param fingerprint of the finding; absent for a waiver on a path
 * @param path a path glob; absent for a waiver on one finding
 * @param reason one of the closed reasons
 * @param comment why, in the author's words
 * @param author who asks for it
 * @param expires last day on which it counts
 * @param line of the waiver file
 */
public record Waiver(
        String criterion,
        Optional<String> fingerprint,
        Optional<PathGlob> path,
        Reason reason,
        String comment,
        String author,
        LocalDate expires,
        int line) {

    /** The reasons that count; there is no other. */
    public enum Reason {
        /** The machine is wrong. */
        FALSE_POSITIVE,
        /** Made up for tests or for documentation. */
        TEST_DATA,
        /** It was real; it no longer opens or designates anything. */
        REVOKED,
        /** It comes from an upstream project that is already public. */
        UPSTREAM,
        /** Known, weighed, accepted by the person in charge. */
        ACCEPTED_RISK
    }

    public boolean expiredOn(LocalDate day) {
        return expires.isBefore(day);
    }

    /** Whether this waiver speaks of that finding; expiry apart. */
    public boolean covers(Finding finding) {
        return criterion.equals(finding.criterion())
                && fingerprint.map(finding.fingerprint()::equals).orElse(true)
                && path.map(glob -> glob.matches(finding.location().name())).orElse(true);
    }
}
