package org.limpide.scanner.sheet.explain;

import java.util.List;
import java.util.Optional;

/**
 * The explanation of one decision to the person whom it concerns, with the four items of article R. 311-3-1-2 CRPA.
 *
 * @param title its heading
 * @param lead what it is about
 * @param items the four, in the order of the article
 * @param result what the algorithm came to
 * @param closing whom to ask, where the sheet says it
 * @param notes what an agent must see before it is sent
 */
public record Explanation(
        String title,
        String lead,
        List<Item> items,
        Optional<String> result,
        Optional<String> closing,
        List<Noted> notes) {

    /**
     * One of the four.
     *
     * @param article such as {@code R. 311-3-1-2, 1°}
     * @param title as the article says it
     * @param paragraphs sentences
     * @param lines a row each
     */
    public record Item(String article, String title, List<String> paragraphs, List<Line> lines) {
        public Item {
            paragraphs = List.copyOf(paragraphs);
            lines = List.copyOf(lines);
        }

        boolean isEmpty() {
            return paragraphs.isEmpty() && lines.isEmpty();
        }
    }

    /**
     * A row of an item.
     *
     * @param name of the data, the parameter or the operation
     * @param value in this case
     * @param details unit, source, weight, legal reference, how it is done
     */
    public record Line(String name, Optional<String> value, List<String> details) {
        public Line {
            details = List.copyOf(details);
        }
    }

    /** What may be wanting or wrong. */
    public enum Note {
        /** An item of the article is empty. */
        ITEM_EMPTY,
        /** A parameter of the case is not that of the sheet on the day of the decision. */
        PARAMETER_DIFFERS,
        /** A weight of the case is not that of the sheet. */
        WEIGHT_DIFFERS,
        /** The trace names a parameter, data or an operation that the sheet does not have. */
        NOT_IN_SHEET,
        /** The sheet has a parameter that was valid on that day, and the trace does not say it. */
        NOT_IN_TRACE,
        /** The sheet has no value of a parameter on that day. */
        NOT_VALID_THAT_DAY,
        /** A field is withheld: the person sees on which ground. */
        WITHHELD;

        /** The same with the place that it is about: a field of the sheet, or a row of the trace; never a value. */
        public Noted at(String place) {
            return new Noted(this, place);
        }
    }

    /** A note and its place. */
    public record Noted(Note note, String place) {}

    public Explanation {
        items = List.copyOf(items);
    }
}
