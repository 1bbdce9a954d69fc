package org.limpide.scanner.license.project;

/** How much of a licence a file holds; from best to worst. */
public enum Wording {
    /** Its text, word for word. */
    WHOLE,
    /** A notice or a tag that points to it. */
    NOTICE,
    /** Its text, of which some words differ. */
    MODIFIED,
    /** A text that may as well be another licence's. */
    AMBIGUOUS,
    /** Its name, and a text that is not its own. */
    NAMED,
    /** Nothing that is known. */
    NOTHING
}
