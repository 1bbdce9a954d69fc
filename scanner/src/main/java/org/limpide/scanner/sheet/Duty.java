package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Set;
import org.limpide.scanner.text.Localized;

/**
 * What one article asks of an administration.
 *
 * @param key in the data
 * @param article as it is cited
 * @param note to whom it applies, and what follows where it is not met
 * @param whenField the field on which it depends whether the duty holds; empty where it always does
 * @param whenValues the values with which it does
 */
public record Duty(
        String key,
        String article,
        Localized title,
        Localized note,
        String whenField,
        Set<String> whenValues,
        List<DutyPoint> points) {

    public Duty {
        whenValues = Set.copyOf(whenValues);
        points = List.copyOf(points);
    }

    /** Whether it holds for an algorithm, as far as its sheet tells. */
    public boolean holdsFor(Sheet sheet) {
        return whenField.isEmpty()
                || sheet.text(whenField).filter(whenValues::contains).isPresent();
    }
}
