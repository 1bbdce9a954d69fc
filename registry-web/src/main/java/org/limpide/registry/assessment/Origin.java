package org.limpide.registry.assessment;

/** Who made a report. */
public enum Origin {
    /** A scan that this registry ran itself: only such a report can support a signature. */
    SCANNED_HERE,
    /** A program that holds a key sent it; what it was made from cannot be proven. */
    UPLOADED
}
