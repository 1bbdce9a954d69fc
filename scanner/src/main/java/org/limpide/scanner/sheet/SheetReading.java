package org.limpide.scanner.sheet;

import java.util.List;
import java.util.Optional;

/**
 * What a file is.
 *
 * @param sheet what it says, errors or not; empty where it cannot be read
 * @param problems in the order of the file, then what the law still asks
 */
public record SheetReading(Optional<Sheet> sheet, List<SheetProblem> problems) {
    public SheetReading {
        problems = List.copyOf(problems);
    }

    /** Whether it is a sheet: nothing in it breaks the format. */
    public boolean isValid() {
        return problems.stream().noneMatch(SheetProblem::isError);
    }
}
