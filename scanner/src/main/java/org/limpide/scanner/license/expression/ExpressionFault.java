package org.limpide.scanner.license.expression;

/**
 * The first mistake of an expression.
 *
 * @param problem what is wrong
 * @param column where, from 1
 * @param token what stands there; empty at the end
 */
public record ExpressionFault(Problem problem, int column, String token) {

    /** What may be wrong. */
    public enum Problem {
        EMPTY,
        /** No licence of the list, and no {@code LicenseRef-}. */
        UNKNOWN_LICENSE,
        /** No exception of the list, and no {@code AdditionRef-}. */
        UNKNOWN_EXCEPTION,
        /** A licence, or an opening parenthesis, should stand here. */
        LICENSE_EXPECTED,
        /** {@code AND}, {@code OR} or {@code WITH} should stand here. */
        OPERATOR_EXPECTED,
        /** A parenthesis that was never opened, or is never closed. */
        UNBALANCED_PARENTHESIS,
        /** {@code +} behind something that has no versions, or apart from its licence. */
        MISPLACED_PLUS,
        /** A character that no expression holds. */
        BAD_CHARACTER,
        /** Longer or more deeply nested than any honest expression. */
        TOO_LARGE
    }
}
