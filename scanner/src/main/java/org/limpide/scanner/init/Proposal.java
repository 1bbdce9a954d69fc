package org.limpide.scanner.init;

import java.util.List;
import java.util.Map;
import org.limpide.scanner.policy.AppliedOpenness;

/**
 * What could be written, and why the rest is not.
 *
 * @param changes in the order in which they are shown
 * @param left papers that are not written
 * @param facts what was taken over, and from where
 * @param openness the degree of openness for which papers are written
 */
public record Proposal(List<Change> changes, List<Left> left, List<Fact> facts, AppliedOpenness openness) {

    /** Why a paper is not written. */
    public enum Reason {
        /** One stands already; argument {@code path}. */
        STANDS,
        /** Nobody has decided on a licence. */
        NO_LICENSE,
        /** The repository names several that may be meant; argument {@code options}. */
        LICENSE_OPEN,
        /** What is declared is not what stands in the licence file; argument {@code path}. */
        LICENSE_CONTRADICTED,
        /** What the repository says of its licence leads to none that is known; argument {@code path}. */
        LICENSE_UNCLEAR,
        /** The State has not listed the licence for software (article D. 323-2-1 of the CRPA); argument {@code license}. */
        NOT_LISTED,
        /** The licence is no single text: argument {@code license}. */
        NO_SINGLE_TEXT,
        /** Nobody says who holds the rights. */
        NO_HOLDER,
        /** No tag names a version. */
        NO_VERSION,
        /** The files name no component. */
        NO_COMPONENT,
        /** The list of components cannot be made. */
        NO_LIST,
        /** The degree of openness leaves it no object; argument {@code degree}. */
        NO_OBJECT,
        /** The work tree differs from the last commit; argument {@code count}. */
        UNCOMMITTED,
        /** Every source has a header, or none can get one. */
        NO_HEADER_LACKING,
        /** Files that have a header already; argument {@code count}. */
        HEADERS_THERE,
        /** Files whose form we do not know how to comment in; argument {@code count}. */
        HEADERS_UNKNOWN_FORM,
        /** Files that a line more would change: migrations, data of tests, what a program writes; argument {@code count}. */
        HEADERS_NEVER,
        /** Files of others; argument {@code count}. */
        HEADERS_OTHERS,
        /** Files whose first lines leave no safe place, or that are no UTF-8; argument {@code count}. */
        HEADERS_UNSAFE
    }

    /**
     * A paper that is not written.
     *
     * @param paper its name
     */
    public record Left(String paper, Reason reason, Map<String, Object> arguments) {
        public Left {
            arguments = Map.copyOf(arguments);
        }
    }

    public Proposal {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        facts = List.copyOf(facts);
    }
}
