package org.limpide.scanner.sheet;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * One thing wrong with a sheet. It quotes names and limits of the format, never what the sheet says.
 *
 * @param key path of the field, such as {@code parameters[2].value}; empty for the whole file
 * @param line from 1
 * @param column from 1, in code points
 * @param arguments what the sentence says, by the names of its holes
 */
public record SheetProblem(SheetCode code, String key, int line, int column, Map<String, String> arguments) {
    static final Comparator<SheetProblem> BY_PLACE = Comparator.comparing(
                    (SheetProblem one) -> one.code() == SheetCode.ASKED_BY_LAW)
            .thenComparingInt(SheetProblem::line)
            .thenComparingInt(SheetProblem::column)
            .thenComparing(SheetProblem::key)
            .thenComparing(SheetProblem::code);

    public SheetProblem {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static SheetProblem of(SheetCode code, String key, Place place, Map<String, String> arguments) {
        return new SheetProblem(code, key, place.line(), place.column(), arguments);
    }

    public boolean isError() {
        return !code.isWarning();
    }

    /** What is wrong, as a sentence; the key and the place stand beside it. */
    public String sentence(Language language) {
        if (code == SheetCode.ASKED_BY_LAW) {
            DutyPoint point = Duties.builtIn().point(arguments.get("duty"), arguments.get("point"));
            return Messages.of("sheet")
                    .say(
                            language,
                            "problem.ASKED_BY_LAW",
                            Map.of("what", point.text().in(language), "article", point.article()));
        }
        return Messages.of("sheet").say(language, "problem." + code, arguments);
    }
}
