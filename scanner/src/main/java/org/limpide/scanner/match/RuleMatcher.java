package org.limpide.scanner.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Rule.Sureness;

/**
 * Runs a set of rules over single texts whose paths are known. Who has many texts that are made from each other uses
 * {@link TextSearch}, which this one stands on. One for each thread.
 */
public final class RuleMatcher {
    /** Characters on either side of the start of an anchor on which a match may depend. */
    public static final int REACH = 1024;

    private final RuleSet rules;
    private final TextSearch search;
    private final Hits hits = new Hits();

    public RuleMatcher(RuleSet rules) {
        this.rules = rules;
        this.search = new TextSearch(rules);
    }

    /** As {@link #find(byte[], String, Consumer)}, for the bytes of a text in UTF-8. */
    public void find(CharSequence text, String path, Consumer<Match> sink) {
        find(text.toString().getBytes(StandardCharsets.UTF_8), path, sink);
    }

    /**
     * Finds every match, in the order of the text; two rules, or two places of one rule, may overlap.
     *
     * @param path the path that the text stands at, on which the scope and the sureness of rules depend
     * @param sink takes each match
     */
    public void find(byte[] text, String path, Consumer<Match> sink) {
        byte[] content = Arrays.copyOf(text, text.length + TextSearch.SLACK);
        search.whole(content, text.length, hits);
        Set<PathKind> kinds = PathKind.of(path);
        Lines lines = new Lines(text);
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < hits.count(); i++) {
            for (Found found : hits.found(i)) {
                int start = hits.place(i) + found.delta();
                // A second anchor in one match finds it again: two @ in one address, say.
                if (seen.add(List.of(found.rule(), start))) {
                    Rule rule = rules.rules().get(found.rule());
                    sureness(rule, found.proof(), path, kinds)
                            .ifPresent(sure -> sink.accept(new Match(
                                    rule, start, start + found.length(), lines.at(start), found.value(), sure, kinds)));
                }
            }
        }
    }

    /** How sure a find is at a path; nothing where the rule does not apply there. */
    public static Optional<Sureness> sureness(Rule rule, Proof proof, String path, Set<PathKind> kinds) {
        if (!rule.scope().covers(path, kinds)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (proof) {
                    case PROVEN -> Sureness.CERTAIN;
                    case DOUBTFUL -> Sureness.POSSIBLE;
                    case PLAUSIBLE, REFUSED -> rule.surenessAt(kinds);
                });
    }
}
