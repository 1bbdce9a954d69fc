package org.limpide.scanner.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.limpide.scanner.match.Anchor.CharacterClass;
import org.limpide.scanner.match.Anchor.Literal;
import org.limpide.scanner.match.Confirmation.Candidate;
import org.limpide.scanner.match.Confirmation.Proof;
import org.limpide.scanner.match.Rule.Sureness;

/**
 * Runs a set of rules over texts: one pass for all anchors, then each rule in a bounded stretch around its own. Safe to
 * share between threads.
 *
 * <p>Strictly local: whether a rule matches at an anchor depends on the path and on the characters at most {@link
 * #REACH} away from the anchor's start, on nothing else in the text. So the time is linear in the text, and who knows
 * that a stretch and its surroundings did not change need not search it again.
 */
public final class RuleMatcher {
    /** Characters on either side of the start of an anchor on which a match may depend. */
    public static final int REACH = 1024;

    private static final int STRETCH = 8192;
    private final RuleSet rules;

    public RuleMatcher(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Finds every match. Matches come in the order in which their anchors are met, roughly that of the text; two rules,
     * or two places of one rule, may overlap.
     *
     * @param text any text; {@link Latin1} for bytes
     * @param path the path that it stands at, on which the scope and the sureness of rules depend
     * @param sink takes each match
     */
    public void find(CharSequence text, String path, Consumer<Match> sink) {
        new Search(text, path, sink).run();
    }

    private final class Search {
        private final CharSequence text;
        private final String path;
        private final Set<PathKind> kinds;
        private final Consumer<Match> sink;
        private final Lines lines;
        private final Matcher[] matchers = new Matcher[rules.rules().size()];
        private final int[] lastStart = new int[matchers.length];
        private final byte[] covered = new byte[matchers.length];

        Search(CharSequence text, String path, Consumer<Match> sink) {
            this.text = text;
            this.path = path;
            this.kinds = PathKind.of(path);
            this.sink = sink;
            this.lines = new Lines(text);
            Arrays.fill(lastStart, -1);
        }

        void run() {
            int ahead = rules.literals().lookAhead();
            char[] stretch = new char[Math.min(STRETCH + ahead, text.length())];
            boolean word = false;
            for (int base = 0; base < text.length(); base += STRETCH) {
                int available = Math.min(stretch.length, text.length() - base);
                int length = Math.min(STRETCH, available);
                copy(base, available, stretch);
                rules.literals().find(stretch, length, available, base, this::literal);
                rules.runs().find(stretch, length, word, base, text, this::run);
                word = Character.isLetterOrDigit(stretch[length - 1]);
            }
        }

        private void copy(int base, int length, char[] stretch) {
            if (text instanceof String string) {
                string.getChars(base, base + length, stretch, 0);
            } else {
                for (int i = 0; i < length; i++) {
                    stretch[i] = text.charAt(base + i);
                }
            }
        }

        private void literal(int number, int start) {
            Literal literal = rules.literal(number);
            if (same(literal, start)) {
                for (int rule : rules.rulesOfLiteral(number)) {
                    look(rule, start);
                }
            }
        }

        private boolean same(Literal literal, int start) {
            for (int i = 0; i < literal.text().length(); i++) {
                char there = text.charAt(start + i);
                char folded = literal.ignoreCase() ? Character.toLowerCase(there) : there;
                if (folded != literal.text().charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private void run(int number, int start) {
            for (int rule : rules.rulesOfRun(number)) {
                look(rule, start);
            }
        }

        private void look(int number, int anchor) {
            Rule rule = rules.rules().get(number);
            if (!covers(number, rule)) {
                return;
            }
            int start = startOf(rule, anchor);
            // A second anchor in one match would find it again: two @ in one address, say.
            if (start == lastStart[number] || anchor - start < rule.reach().least()) {
                return;
            }
            Matcher matcher = matcher(number, rule);
            matcher.region(start, Math.min(text.length(), anchor + rule.reach().after()));
            if (matcher.lookingAt() && matcher.end() > anchor) {
                lastStart[number] = start;
                confirm(rule, matcher);
            }
        }

        private boolean covers(int number, Rule rule) {
            if (covered[number] == 0) {
                covered[number] = (byte) (rule.scope().covers(path, kinds) ? 1 : -1);
            }
            return covered[number] > 0;
        }

        private int startOf(Rule rule, int anchor) {
            Optional<CharacterClass> back = rule.reach().back();
            if (back.isEmpty()) {
                return anchor;
            }
            int first = Math.max(0, anchor - rule.reach().before());
            int start = anchor;
            while (start > first && back.get().has(text.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private Matcher matcher(int number, Rule rule) {
            if (matchers[number] == null) {
                matchers[number] =
                        rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matchers[number];
        }

        private void confirm(Rule rule, Matcher found) {
            boolean whole = !rule.namesValue();
            int start = whole ? found.start() : found.start("value");
            int end = whole ? found.end() : found.end("value");
            String value = whole ? found.group() : found.group("value");
            if (value == null || KnownExamples.has(rule.knownExamples(), value)) {
                return;
            }
            Candidate candidate = new Candidate(text, found.start(), found.end(), value);
            Sureness sureness = rule.surenessAt(kinds);
            for (Confirmation confirmation : rule.confirmations()) {
                Proof proof = confirmation.judge(candidate);
                if (proof == Proof.REFUSED) {
                    return;
                }
                sureness = after(proof, sureness);
            }
            sink.accept(new Match(rule, start, end, lines.at(start), value, sureness, kinds));
        }

        private Sureness after(Proof proof, Sureness sureness) {
            return switch (proof) {
                case PROVEN -> Sureness.CERTAIN;
                case DOUBTFUL -> Sureness.POSSIBLE;
                case PLAUSIBLE, REFUSED -> sureness;
            };
        }
    }
}
