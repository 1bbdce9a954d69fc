package org.limpide.scanner.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Occurrences;
import org.limpide.scanner.check.Occurrences.Occurrence;
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

    /**
     * Whether this waiver speaks of that finding; expiry apart. One on a fingerprint speaks of a value wherever it stands;
     * one on a path only where every place of the value is known and lies there: the invented key of a test that is also
     * the key of a server is not waived with the tests.
     */
    public boolean covers(Finding finding) {
        return criterion.equals(finding.criterion())
                && fingerprint.map(finding.fingerprint()::equals).orElse(true)
                && path.map(glob -> everyPlace(glob, finding)).orElse(true);
    }

    private static boolean everyPlace(PathGlob glob, Finding finding) {
        Optional<Occurrences> all = finding.occurrences();
        // Values that are judged together at one look are judged at the place that is shown.
        if (all.isEmpty() || all.get().values().isPresent()) {
            return glob.matches(finding.location().name());
        }
        List<Location> placed = all.get().places().stream()
                .filter(place -> !withoutPath(place))
                .map(Occurrence::location)
                .toList();
        return all.get().count() == all.get().places().size()
                && !placed.isEmpty()
                && placed.stream().allMatch(place -> lies(glob, place));
    }

    /** An object that no commit holds any more adds nothing to a value that its other places already show. */
    private static boolean withoutPath(Occurrence place) {
        return place.location().carrier() == Location.Carrier.HISTORY
                && place.location().name().equals(place.object());
    }

    /** Messages and refs lie at no path, whatever their names look like. */
    private static boolean lies(PathGlob glob, Location place) {
        return switch (place.carrier()) {
            case FILE, HISTORY, FOLDER -> glob.matches(place.name());
            case REPOSITORY, COMMIT, TAG, REF -> false;
        };
    }
}
