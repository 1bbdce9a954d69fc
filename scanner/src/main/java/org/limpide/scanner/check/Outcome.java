package org.limpide.scanner.check;

/** What a check answers; the counterpart of SARIF 2.1.0 {@code kind} (section 3.27.9). */
public enum Outcome {
    /** The question was asked and nothing stands in the way. */
    PASS,
    /** The question does not arise for this repository. */
    NOT_APPLICABLE,
    /** A person must look: the machine may not decide this alone. */
    REVIEW,
    /** Something stands in the way. */
    FAIL,
    /** What had to be read could not be read. */
    NOT_AVAILABLE,
    /** The check itself broke. */
    ERROR;

    /** Whether this answer asks somebody to do something. */
    public boolean needsAttention() {
        return this != PASS && this != NOT_APPLICABLE;
    }
}
