package org.limpide.scanner.check;

/** How sure the machine is that a finding is what it says. */
public enum Confidence {
    /** Proven by a checksum, a format or plain presence. */
    CERTAIN,
    /** The shape and the place fit. */
    LIKELY,
    /** The shape fits; expect false findings. */
    POSSIBLE
}
