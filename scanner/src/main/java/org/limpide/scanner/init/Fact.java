package org.limpide.scanner.init;

/**
 * Something that a project already says of itself, or that a person says of it.
 *
 * @param kind what it is about
 * @param text as it is taken over
 * @param place where it stands: {@code path:line}, or the option that gave it
 */
public record Fact(Kind kind, String text, String place) {

    /** What facts are about. */
    public enum Kind {
        NAME,
        DESCRIPTION,
        HOLDER,
        LICENSE,
        VERSION,
        RELEASE_DAY,
        URL
    }
}
