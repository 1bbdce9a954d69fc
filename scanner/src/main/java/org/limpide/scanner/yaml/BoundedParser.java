package org.limpide.scanner.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that stops where a document grows or nests past its limits, before anything is built of it. */
final class BoundedParser implements Parser {
    private final Parser parser;
    private final int most;
    private final int deepest;
    private int count;
    private int depth;

    BoundedParser(Parser parser, int most, int deepest) {
        this.parser = parser;
        this.most = most;
        this.deepest = deepest;
    }

    /** Raised at the event that is one too many. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Mark> mark;

        TooMuch(Optional<Mark> mark) {
            super("too deep or too many values");
            this.mark = mark;
        }

        Optional<Mark> mark() {
            return mark;
        }
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                // Everything else nests nothing.
            }
        }
        if (++count > most || depth > deepest) {
            throw new TooMuch(event.getStartMark());
        }
        return event;
    }
}
