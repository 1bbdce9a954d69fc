package org.limpide.scanner.policy;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.text.Localized;

/**
 * What a criterion rests on. It says law only where an article says so.
 *
 * @param kind what kind of authority it is
 * @param references the articles, guides or standards, in the order of weight
 */
public record Basis(Kind kind, List<Reference> references) {

    /** Kinds of authority. */
    public enum Kind {
        /** An article of law or decree commands or forbids it. */
        LAW,
        /** A public authority recommends it. */
        DOCTRINE,
        /** People of the trade agree on it. */
        GOOD_PRACTICE
    }

    /**
     * One source.
     *
     * @param label what it is called, with its article or section
     * @param checked date at which the text was read, ISO 8601
     */
    public record Reference(Localized label, Optional<String> url, String checked) {}

    public Basis {
        references = List.copyOf(references);
    }
}
