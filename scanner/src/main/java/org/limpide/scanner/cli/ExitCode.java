package org.limpide.scanner.cli;

import org.limpide.scanner.policy.Verdict;

/** What the process answers to the shell. */
enum ExitCode {
    OPENABLE(0),
    NOT_OPENABLE(1),
    UNDETERMINED(2),
    USAGE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The answer for a verdict; with reservations it is a success unless the caller asked otherwise. */
    static ExitCode of(Verdict verdict, FailOn failOn) {
        return switch (verdict) {
            case OPENABLE -> OPENABLE;
            case OPENABLE_WITH_RESERVATIONS -> failOn == FailOn.reservations ? NOT_OPENABLE : OPENABLE;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_OPENABLE -> NOT_OPENABLE;
        };
    }

    /** From which verdict on the process reports a failure; spelled as on the command line. */
    enum FailOn {
        obstacles,
        reservations
    }
}
