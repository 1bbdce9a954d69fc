package org.limpide.scanner.match;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
 * @param parsed what the whole text around a find is read again as; empty for most rules
 * @param sureness how sure a match is before the confirmations
 * @param surenessIn other degrees for some kinds of paths; the least sure one counts
 * @param scope where the rule applies
 * @param encoded longer texts than the anchors, ASCII with case, to look for in encoded forms; empty where the anchors do
 * @param knownExamples values that are published as examples: in the clear, or as {@code sha256:} with 64 digits
 * @param advising gives {@link #advice}, which is read when it is asked for
 * @param sampling gives {@link #samples}, which is read when it is asked for
 */
public record Rule(
        String question,
        String id,
        Localized description,
        List<Anchor> anchors,
        Reach reach,
        RulePattern pattern,
        List<Confirmation> confirmations,
        Optional<Parsed> parsed,
        Sureness sureness,
        Map<PathKind, Sureness> surenessIn,
        Scope scope,
        List<String> encoded,
        Set<String> knownExamples,
        Supplier<Advice> advising,
        Supplier<Samples> sampling) {

    /** What a find is a part of. */
    public enum Parsed {
        /** A private key, read to say what it is. */
        PRIVATE_KEY,
        /** A certificate or a public key: no finding, but what a private key may belong to. */
        PUBLIC_KEY
    }

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
     * @param textOnly whether the rule makes sense in readable text alone, not in the bytes of any file
     */
    public record Scope(Set<PathKind> only, Set<PathKind> skip, List<PathGlob> skipPaths, boolean textOnly) {

        /** Whether the rule applies to that path. */
        public boolean covers(String path, Set<PathKind> kinds) {
            return (only.isEmpty() || only.stream().anyMatch(kinds::contains))
                    && skip.stream().noneMatch(kinds::contains)
                    && skipPaths.stream().noneMatch(glob -> glob.matches(path));
        }
    }

    /** How much harm the value does in wrong hands, the most first. */
    public enum Severity {
        /** It opens production, money, or the keys to other secrets. */
        CRITICAL,
        /** It opens an account or a service. */
        HIGH,
        /** It opens little, or needs something else beside it. */
        MEDIUM,
        /** It names an account, or opens what is meant for trials. */
        LOW
    }

    /**
     * What a find means for people.
     *
     * @param severity how much harm it does
     * @param revocation how it is made worthless
     * @param source where its format comes from
     */
    public record Advice(Optional<Severity> severity, Optional<Revocation> revocation, Optional<Source> source) {}

    /**
     * How and where the issuer of a secret makes it worthless.
     *
     * @param how one sentence
     * @param page of the issuer, where it has one that is sure
     */
    public record Revocation(Localized how, Optional<URI> page) {}

    /**
     * Where a format comes from.
     *
     * @param label name of the document
     * @param page its address, where it has one
     * @param checked the day somebody last compared it with the rule
     */
    public record Source(Localized label, Optional<URI> page, LocalDate checked) {}

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
        encoded = List.copyOf(encoded);
        knownExamples = Set.copyOf(knownExamples);
    }

    /** What a find means for people; every rule on secrets has all of it. */
    public Advice advice() {
        return advising.get();
    }

    /** What the rule must and must not match. */
    public Samples samples() {
        return sampling.get();
    }

    /** Raises {@link IllegalStateException} where something that is read later only is faulty. */
    public void check() {
        pattern.matcher("");
        advice();
        samples();
    }

    /** How sure a match is at a path of these kinds, before the confirmations. */
    public Sureness surenessAt(Set<PathKind> kinds) {
        return surenessIn.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Sureness::compareTo)
                .filter(other -> other.compareTo(sureness) > 0)
                .orElse(sureness);
    }

    /**
     * Whether its values are never shown: secrets and personal data. The name of a machine, a marking or a clause is no
     * more than what a person has to look for.
     */
    public boolean isConfidential() {
        return !question.startsWith("protection.") && !question.startsWith("license.") && !isEvidence();
    }

    /** Whether what it finds is no finding, but tells more of others. */
    public boolean isEvidence() {
        return parsed.equals(Optional.of(Parsed.PUBLIC_KEY));
    }

    /** Whether the value is a group of the pattern, not all of it. */
    boolean namesValue() {
        return pattern.pattern().contains("(?<value>");
    }

    /** Enough to tell rules apart; all their texts would be dear to hash at every match. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return question + "/" + id;
    }
}
