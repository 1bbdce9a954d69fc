package org.limpide.scanner.init;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Language;

/**
 * What a person asks for and what only a person may say.
 *
 * @param only papers to write, by their names; empty for all that are not for asking only
 * @param also papers to write beside those
 * @param license the licence to choose, as an SPDX expression
 * @param holder who holds the rights
 * @param openness the degree of openness; else that of the repository, else {@link Openness#C}
 * @param language of the papers
 * @param today the day of the proposal
 */
public record Wishes(
        List<String> only,
        List<String> also,
        Optional<String> license,
        Optional<String> holder,
        Optional<Openness> openness,
        Language language,
        LocalDate today) {
    private static final int LONGEST_HOLDER = 200;

    public Wishes {
        only = List.copyOf(only);
        also = List.copyOf(also);
    }

    /** Whether a name can stand in the comment of any language: it is one line, and ends no comment. */
    public static boolean isHolder(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_HOLDER
                && name.equals(Printable.of(name))
                && Stream.of("*/", "*)", "--", "%>").noneMatch(name::contains);
    }

    boolean wants(Paper paper) {
        return only.contains(paper.id()) || also.contains(paper.id()) || (only.isEmpty() && !paper.asked());
    }
}
