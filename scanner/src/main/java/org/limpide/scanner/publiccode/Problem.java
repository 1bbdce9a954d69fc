package org.limpide.scanner.publiccode;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * One thing wrong with a publiccode.yml. It quotes names, limits and values of the standard, never the values of the
 * file: those may be personal data.
 *
 * @param code what is wrong
 * @param key path of the key, such as {@code description.fr.shortDescription} or
 *     {@code maintenance.contacts[0].email}; empty for the whole file
 * @param line from 1
 * @param column from 1, in code points
 * @param arguments what the sentence says, by the names of its holes
 */
public record Problem(ProblemCode code, String key, int line, int column, Map<String, String> arguments) {

    /** The order of the file. */
    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::key)
            .thenComparing(Problem::code);

    /** How bad it is. */
    public enum Severity {
        /** The file breaks the standard. */
        ERROR,
        /** The file follows the standard, and something in it is old, doubtful or contradicted elsewhere. */
        WARNING
    }

    public Problem {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static Problem of(ProblemCode code, String key, Place place, Map<String, String> arguments) {
        return new Problem(code, key, place.line(), place.column(), arguments);
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** What is wrong, as a sentence; the key and the place stand beside it. */
    public String sentence(Language language) {
        return Messages.of("publiccode").say(language, "problem." + code, arguments);
    }
}
