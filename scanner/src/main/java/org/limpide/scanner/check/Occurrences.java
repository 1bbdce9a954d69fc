package org.limpide.scanner.check;

import java.util.List;
import java.util.Optional;
import org.limpide.scanner.snapshot.Trace;

/**
 * Every place where one value stands, or where several stand that one finding brings together.
 *
 * @param count how many places there are
 * @param places the first of them, those of the judged commit before the others
 * @param values how many values there are, where there may be several
 * @param trace since when it stands there and what leads to it; absent where that was not asked for
 */
public record Occurrences(int count, List<Occurrence> places, Optional<Integer> values, Optional<Trace> trace) {

    /**
     * One place.
     *
     * @param location where a person looks
     * @param object id of the object that holds it; empty for the name of a ref
     * @param offset of its first byte in the object, or in the member of an archive
     * @param length bytes, as they are encoded
     */
    public record Occurrence(Location location, String object, long offset, int length) {}

    public Occurrences {
        places = List.copyOf(places);
    }
}
