package org.limpide.scanner.license.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression as a tree. Its text is the expression in the spelling of the list, with as few parentheses as may be. */
public sealed interface SpdxExpression {

    /**
     * One licence.
     *
     * @param id of the list, or one that begins with {@code LicenseRef-} or {@code DocumentRef-}
     * @param orLater whether later versions count: the sign {@code +}
     * @param exception what stands behind {@code WITH}
     */
    record License(String id, boolean orLater, Optional<String> exception) implements SpdxExpression {
        @Override
        public String toString() {
            return id
                    + (orLater ? "+" : "")
                    + exception.map(one -> " WITH " + one).orElse("");
        }
    }

    /** All hold together. */
    record And(List<SpdxExpression> parts) implements SpdxExpression {
        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** One may be chosen. */
    record Or(List<SpdxExpression> parts) implements SpdxExpression {
        @Override
        public String toString() {
            return parts.stream().map(SpdxExpression::toString).collect(Collectors.joining(" OR "));
        }
    }

    /** Every licence that is named, in order. */
    default List<License> licenses() {
        return stream().toList();
    }

    private Stream<License> stream() {
        if (this instanceof License license) {
            return Stream.of(license);
        }
        List<SpdxExpression> parts = this instanceof And and ? and.parts() : ((Or) this).parts();
        return parts.stream().flatMap(part -> part.licenses().stream());
    }
}
