package org.limpide.scanner.cli;

import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;

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

    /**
     * The answer to a commit or a push that waits for it: a question to people stops nobody, what could not be read or
     * asked does.
     */
    static ExitCode ofWaiting(ScanReport report, FailOn failOn) {
        boolean unread = report.findings().stream()
                .anyMatch(one ->
                        one.effect() == Verdict.UNDETERMINED && one.finding().outcome() != Outcome.REVIEW);
        boolean reserved =
                report.findings().stream().anyMatch(one -> one.effect() == Verdict.OPENABLE_WITH_RESERVATIONS);
        if (report.verdict() == Verdict.UNDETERMINED) {
            return unread ? UNDETERMINED : of(reserved ? Verdict.OPENABLE_WITH_RESERVATIONS : Verdict.OPENABLE, failOn);
        }
        return of(report.verdict(), failOn);
    }

    /** From which verdict on the process reports a failure; spelled as on the command line. */
    enum FailOn {
        obstacles,
        reservations
    }
}
