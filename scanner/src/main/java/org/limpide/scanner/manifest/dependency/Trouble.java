package org.limpide.scanner.manifest.dependency;

/**
 * Something of a file that was not understood: what it declares may be missing.
 *
 * @param detail a name that helps to find it; it may be empty
 */
public record Trouble(Kind kind, Place place, String detail) {

    /** What may be wrong. */
    public enum Kind {
        /** The text breaks the rules of its format. */
        SYNTAX,
        /** The text is larger, deeper or holds more than any honest one. */
        TOO_LARGE,
        /** A document type: entities are never resolved, and the file is not read. */
        DOCTYPE,
        /** A parent, a list of versions or an included file that leads back to itself. */
        CYCLE,
        /** A file that is named and not there. */
        ABSENT,
        /** A file outside of the repository. */
        OUTSIDE,
        /** A version of the format that is not known. */
        OTHER_FORMAT,
        /** No text in an encoding that is known. */
        NO_TEXT
    }
}
