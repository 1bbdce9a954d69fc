package org.limpide.scanner.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.limpide.scanner.match.Rule.Sureness;

/**
 * A place where a rule holds. It lives in memory only: the value must not reach a report.
 *
 * @param rule the rule
 * @param start where the value begins in the text, in bytes
 * @param end just past its last byte
 * @param line 1-based line of the start
 * @param value what was found
 * @param sureness of the rule after its confirmations, at this path
 * @param kinds what the path says of the file
 */
public record Match(Rule rule, int start, int end, int line, String value, Sureness sureness, Set<PathKind> kinds) {

    public Match {
        kinds = Set.copyOf(kinds);
    }

    /** Of matches that overlap, the surest; then that of the rule that comes first. */
    public static List<Match> withoutOverlaps(List<Match> matches, List<Rule> rules) {
        TreeMap<Integer, Match> kept = new TreeMap<>();
        Comparator<Match> bestFirst = Comparator.comparing(Match::sureness)
                .thenComparing(match -> rules.indexOf(match.rule()))
                .thenComparing(Match::start);
        matches.stream().sorted(bestFirst).forEach(match -> {
            Map.Entry<Integer, Match> before = kept.lowerEntry(match.end());
            if (before == null || before.getValue().end() <= match.start()) {
                kept.put(match.start(), match);
            }
        });
        return List.copyOf(kept.values());
    }

    @Override
    public String toString() {
        return "Match[" + rule.id() + " " + start + "-" + end + "]";
    }
}
