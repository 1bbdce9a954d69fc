package org.limpide.scanner.license.expression;

/**
 * Something in an expression that is right and could be written better.
 *
 * @param column where, from 1
 * @param written as it stands there
 * @param instead what to write; empty where the list names nothing
 */
public record ExpressionNote(Kind kind, int column, String written, String instead) {

    /** What could be better. */
    public enum Kind {
        /** The list spells it another way. */
        SPELLING,
        /** The list keeps the identifier as deprecated. */
        DEPRECATED,
        /** A licence or an exception of one's own, which the expression alone does not explain. */
        PRIVATE
    }
}
