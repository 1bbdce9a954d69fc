package org.limpide.scanner.policy;

/** How much a criterion weighs. */
public enum Mode {
    /** A failure keeps the code from being published. */
    BLOCKING,
    /** A failure is a reservation: to be mended with or after the publication. */
    RESERVE,
    /** Shown, and never changes the verdict. */
    ADVICE,
    /** Tried before it counts: its findings are recorded and never shown as a fault. */
    LOG,
    /** Not run. */
    OFF
}
