package org.limpide.scanner.license.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text and the entry of the corpus that stands there.
 *
 * @param entries the best one; several where they are equally good
 * @param start first word
 * @param end the word behind the last one
 * @param literal how many words are those that the licence names
 * @param alignment where it is not word for word
 */
record Hit(
        List<Integer> entries,
        int start,
        int end,
        int literal,
        @Nullable Alignment alignment) {

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    /** Whether nothing tells this one from another. */
    boolean ties(Hit other) {
        int common = Math.min(end, other.end) - Math.max(start, other.start);
        return literal == other.literal && common * 10 >= (end - start) * 9;
    }

    Hit and(Hit other) {
        List<Integer> all = new ArrayList<>(entries);
        other.entries.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new Hit(List.copyOf(all), start, end, literal, alignment);
    }
}
