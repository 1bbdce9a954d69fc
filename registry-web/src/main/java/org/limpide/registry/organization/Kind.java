package org.limpide.registry.organization;

/** What an organisation is in the administration. */
public enum Kind {
    MINISTRY,
    DIRECTION,
    SERVICE,
    /** An embassy, a consulate or a permanent representation (poste diplomatique ou consulaire). */
    MISSION,
    /** A public body under the supervision of the ministry (opérateur sous tutelle). */
    OPERATOR
}
