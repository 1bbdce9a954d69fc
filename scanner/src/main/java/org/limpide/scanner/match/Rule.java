package org.limpide.scanner.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.limpide.scanner.match.Anchor.CharacterClass;
import org.limpide.scanner.text.Localized;

/**
 * Something to look for in texts, as written in {@code policies/rules}.
 *
 * @param question id of the check that reports it
 * @param id unique within its question
 * @param description a noun phrase for people, with a capital: what was found
 * @param anchors where to look
 * @param reach how far around an anchor
 * @param pattern must hold from the start of the reach; its group {@code value}, or all of it, is the value found
 * @param confirmations asked in turn about what the pattern found
 * @param sureness how sure a match is before the confirmations
 * @param surenessIn other degrees for some kinds of paths; the least sure one counts
 * @param scope where the rule applies
 * @param knownExamples values that are published as examples: in the clear, or as {@code sha256:} with 64 digits
 * @param samples what the rule must and must not match
 */
public record Rule(
        String question,
        String id,
        Localized description,
        List<Anchor> anchors,
        Reach reach,
        Pattern pattern,
        List<Confirmation> confirmations,
        Sureness sureness,
        Map<PathKind, Sureness> surenessIn,
        Scope scope,
        Set<String> knownExamples,
        Samples samples) {

    /** Degrees of sureness, the surest first. */
    public enum Sureness {
        /** Proven by a checksum or a format. */
        CERTAIN,
        /** The shape and the place fit. */
        LIKELY,
        /** The shape fits. */
        POSSIBLE
    }

    /**
     * The stretch of text that the pattern sees.
     *
     * @param back characters that are walked over backwards from the anchor to the start of the stretch
     * @param before at most so many of them
     * @param least fewer of them, and the pattern is not tried
     * @param after at most so many characters from the start of the anchor on
     */
    public record Reach(Optional<CharacterClass> back, int before, int least, int after) {}

    /**
     * Where a rule applies.
     *
     * @param only kinds of paths, of which one must hold; empty for all
     * @param skip kinds of paths of which none may hold
     * @param skipPaths paths where the rule does not apply
     * @param binary whether the rule also applies to files that are no text
     */
    public record Scope(Set<PathKind> only, Set<PathKind> skip, List<PathGlob> skipPaths, boolean binary) {

        /** Whether the rule applies to that path. */
        boolean covers(String path, Set<PathKind> kinds) {
            return (only.isEmpty() || only.stream().anyMatch(kinds::contains))
                    && skip.stream().noneMatch(kinds::contains)
                    && skipPaths.stream().noneMatch(glob -> glob.matches(path));
        }
    }

    /**
     * What the rule is tested with.
     *
     * @param examples texts with holes for {@link Generator}; each must match
     * @param counterExamples texts that must not match
     * @param path the path that they are tried at
     */
    public record Samples(List<String> examples, List<String> counterExamples, String path) {}

    public Rule {
        anchors = List.copyOf(anchors);
        confirmations = List.copyOf(confirmations);
        surenessIn = Map.copyOf(surenessIn);
        knownExamples = Set.copyOf(knownExamples);
    }

    /** How sure a match is at a path of these kinds, before the confirmations. */
    Sureness surenessAt(Set<PathKind> kinds) {
        return surenessIn.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Sureness::compareTo)
                .filter(other -> other.compareTo(sureness) > 0)
                .orElse(sureness);
    }

    /** Whether the value is a group of the pattern, not all of it. */
    boolean namesValue() {
        return pattern.pattern().contains("(?<value>");
    }

    @Override
    public String toString() {
        return question + "/" + id;
    }
}
