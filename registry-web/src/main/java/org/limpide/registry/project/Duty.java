package org.limpide.registry.project;

/** Whom to turn to, and for what. */
public enum Duty {
    LEAD,
    /** Answers for the information (responsable d'information). */
    INFORMATION_OFFICER,
    TECHNICAL,
    SECURITY
}
