package org.limpide.registry.project;

/** The steps in the life of a project, in their order. */
public enum Stage {
    /** Known, and no report was accepted yet. */
    INVENTORIED,
    ASSESSED,
    /** Whether it may be opened is being answered, question by question. */
    ELIGIBILITY,
    /** The opinions (avis) are awaited. */
    REVIEWS,
    /** All opinions are there; the authority is to decide, or what was decided is to be done. */
    DECISION,
    /** Its code is public, at its public address. */
    PUBLISHED,
    /** It was decided that it stays inside, for now. */
    KEPT_CLOSED,
    /** Public, with everything done that an opening asks for. */
    MAINTAINED,
    /** No longer developed. */
    ARCHIVED
}
