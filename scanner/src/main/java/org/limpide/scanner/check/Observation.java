package org.limpide.scanner.check;

import java.util.List;
import java.util.Optional;

/**
 * What a check says, before the runner stamps it. It lives in memory only: {@code identity} may hold the value of a
 * secret, and leaves this record as a keyed hash.
 *
 * @param outcome the answer
 * @param message why, as a key of the criterion's messages
 * @param location where
 * @param confidence how sure
 * @param identity what makes this finding the same one after its line moved: a path, the value found, a name
 * @param occurrences all places, where what was found is a value
 * @param key what it is, where it is a private key
 * @param value what was found, where it is one value
 */
public record Observation(
        Outcome outcome,
        Message message,
        Location location,
        Confidence confidence,
        List<String> identity,
        Optional<Occurrences> occurrences,
        Optional<KeyFacts> key,
        Optional<Value> value) {

    /**
     * A value, as {@link LinkKey} joins it.
     *
     * @param kind the check and the rule that found it, with a slash between
     * @param text in the clear: it must not reach a report
     */
    public record Value(String kind, String text) {
        @Override
        public String toString() {
            return "Value[" + kind + "]";
        }
    }

    public Observation {
        identity = List.copyOf(identity);
    }

    public static Observation pass() {
        return of(Outcome.PASS, Message.of("pass"), Location.repository());
    }

    public static Observation notApplicable() {
        return of(Outcome.NOT_APPLICABLE, Message.of("not-applicable"), Location.repository());
    }

    /** A certain observation, the same one as long as its place's name and its message key stay. */
    public static Observation of(Outcome outcome, Message message, Location location) {
        return new Observation(
                outcome,
                message,
                location,
                Confidence.CERTAIN,
                List.of(location.name(), message.key()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Observation withConfidence(Confidence sure) {
        return new Observation(outcome, message, location, sure, identity, occurrences, key, value);
    }

    public Observation identifiedBy(String... parts) {
        return new Observation(outcome, message, location, confidence, List.of(parts), occurrences, key, value);
    }

    public Observation standingAt(Occurrences places) {
        return new Observation(outcome, message, location, confidence, identity, Optional.of(places), key, value);
    }

    public Observation withKey(Optional<KeyFacts> facts) {
        return new Observation(outcome, message, location, confidence, identity, occurrences, facts, value);
    }

    /** This observation, about one value. */
    public Observation about(String kind, String text) {
        return new Observation(
                outcome, message, location, confidence, identity, occurrences, key, Optional.of(new Value(kind, text)));
    }

    @Override
    public String toString() {
        return "Observation[" + outcome + " " + message.key() + " " + location.shown() + "]";
    }
}
