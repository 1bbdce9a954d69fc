package org.limpide.scanner.policy;

/**
 * How far a software is opened: the degrees of DINUM (documentation of code.gouv.fr, "Quels degrés d’ouverture pour les codes
 * sources ?"). The project lead chooses one.
 */
public enum Openness {
    /** Contributive: contributions of others are sought and handled. */
    A,
    /** Open: contributions are handled, and not sought. */
    B,
    /** Published: contributions are not handled. */
    C,
    /** Not communicable. */
    D
}
