package org.limpide.scanner.manifest.tree;

/**
 * Why a text was not read to its end.
 *
 * @param line from 1, 0 where it is not known
 */
public record Fault(Kind kind, int line) {

    /** Kinds of faults. */
    public enum Kind {
        /** The text breaks the rules of its format. */
        SYNTAX,
        /** Larger or deeper than we read. */
        TOO_LARGE,
        /** A document type, which is never read. */
        DOCTYPE
    }
}
