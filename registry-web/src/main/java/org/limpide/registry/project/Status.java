package org.limpide.registry.project;

/** The life of a project. */
public enum Status {
    /** No report was accepted yet. */
    TO_BE_ASSESSED,
    /** Assessed, and its code is not public. */
    NOT_PUBLISHED,
    /** Its code is public, at its public address. */
    PUBLISHED
}
