package org.limpide.scanner.policy;

import org.limpide.scanner.check.Outcome;

/** What the machine found; people decide. In the order of gravity: the worst wins. */
public enum Verdict {
    OPENABLE,
    OPENABLE_WITH_RESERVATIONS,
    UNDETERMINED,
    NOT_OPENABLE;

    /**
     * What one answer means under one mode.
     *
     * @param waived whether a waiver in force covers it; in the repository it is worth a reservation at most on a
     *     blocking criterion, until a second person approves it in the registry; what could not be read or run cannot be
     *     waived
     */
    public static Verdict of(Mode mode, Outcome outcome, boolean waived) {
        if (!outcome.needsAttention() || mode.compareTo(Mode.ADVICE) >= 0) {
            return OPENABLE;
        }
        if (waived && (outcome == Outcome.FAIL || outcome == Outcome.REVIEW)) {
            return mode == Mode.BLOCKING ? OPENABLE_WITH_RESERVATIONS : OPENABLE;
        }
        if (mode == Mode.RESERVE) {
            return OPENABLE_WITH_RESERVATIONS;
        }
        return outcome == Outcome.FAIL ? NOT_OPENABLE : UNDETERMINED;
    }

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
