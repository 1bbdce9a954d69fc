package org.limpide.scanner.license.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which licences a text holds.
 *
 * @param kind the whole in one word
 * @param regions the stretches that are licences, in the order of the text
 * @param share how much of the words of the text belongs to them, to their titles and to copyright notices: 0 to 1
 * @param added the stretches of other text, in order
 */
public record Recognition(Kind kind, List<Region> regions, double share, List<Added> added) {

    /** The whole in one word; from best to worst. */
    public enum Kind {
        /** Licences word for word, and nothing else. */
        CONFORM,
        /** Licences word for word, and other text. */
        CONFORM_WITH_ADDED_TEXT,
        /** At least one is modified. */
        MODIFIED,
        /** At least one may as well be another one. */
        AMBIGUOUS,
        /** No licence was recognised. */
        UNKNOWN
    }

    /**
     * Text that belongs to no licence.
     *
     * @param firstLine from 1
     * @param lastLine the line of its last word
     * @param words how many words it has
     */
    public record Added(int firstLine, int lastLine, int words) {}

    /**
     * What the whole says as an SPDX expression: the licences that hold together, each with the exceptions that follow it. Empty
     * where nothing is recognised, or where something in it is modified, ambiguous or left open.
     */
    public Optional<String> expression() {
        Set<String> parts = new LinkedHashSet<>();
        String last = "";
        for (Region region : regions) {
            if (region.kind() != Region.Kind.CONFORM || region.ids().size() != 1) {
                return Optional.empty();
            }
            if (region.part() != Region.Part.EXCEPTION) {
                last = region.id().contains(" OR ") ? "(" + region.id() + ")" : region.id();
                parts.add(last);
            } else if (!last.isEmpty() && !last.contains(" ")) {
                parts.remove(last);
                last = last + " WITH " + region.id();
                parts.add(last);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    static Recognition nothing() {
        return new Recognition(Kind.UNKNOWN, List.of(), 0, List.of());
    }
}
