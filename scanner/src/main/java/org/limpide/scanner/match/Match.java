package org.limpide.scanner.match;

import java.util.Set;
import org.limpide.scanner.match.Rule.Sureness;

/**
 * A place where a rule holds. It lives in memory only: the value must not reach a report.
 *
 * @param rule the rule
 * @param start where the value begins in the text, in characters
 * @param end just past its last character
 * @param line 1-based line of the start
 * @param value what was found
 * @param sureness of the rule after its confirmations, at this path
 * @param kinds what the path says of the file
 */
public record Match(Rule rule, int start, int end, int line, String value, Sureness sureness, Set<PathKind> kinds) {

    public Match {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return "Match[" + rule.id() + " " + start + "-" + end + "]";
    }
}
