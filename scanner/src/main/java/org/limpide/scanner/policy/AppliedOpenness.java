package org.limpide.scanner.policy;

import java.util.Optional;

/**
 * The degree of openness that a scan judged for, and who chose it.
 *
 * @param degree the degree
 * @param source who chose it
 */
public record AppliedOpenness(Openness degree, Source source) {

    /** Who chose a degree. */
    public enum Source {
        /** Whoever asked for the scan. */
        REQUEST,
        /** The repository itself, in its {@code .limpide.yaml}. */
        REPOSITORY,
        /** Nobody: {@link Openness#C} is taken. */
        DEFAULT
    }

    /** The degree asked for, else that of the repository, else the default. */
    public static AppliedOpenness of(Optional<Openness> asked, WaiverFile own) {
        if (asked.isPresent()) {
            return new AppliedOpenness(asked.get(), Source.REQUEST);
        }
        return own.openness()
                .map(degree -> new AppliedOpenness(degree, Source.REPOSITORY))
                .orElseGet(() -> new AppliedOpenness(Openness.C, Source.DEFAULT));
    }
}
