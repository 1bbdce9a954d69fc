package org.limpide.scanner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.history.Whereabouts;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.remediation.Cuts;
import org.limpide.scanner.remediation.Pack;
import org.limpide.scanner.remediation.Plan;
import org.limpide.scanner.remediation.Secret;
import org.limpide.scanner.source.RefPattern;
import org.limpide.scanner.source.RepositoryReader;
import org.limpide.scanner.source.RepositoryReader.Opening;
import org.limpide.scanner.source.RepositoryReader.Reading;
import org.limpide.scanner.source.RepositorySource;
import org.limpide.scanner.source.SourceProblem;
import org.limpide.scanner.values.ValueTable;

/** The facade of remediation: one repository in, a pack out that says which secrets to revoke and cuts them out. */
public final class Remediator {
    private static final String THEME = "secrets";

    private final Policy policy;

    /** A remediator whose findings are those of a policy. */
    public Remediator(Policy policy) {
        this.policy = policy;
    }

    /**
     * Which findings are taken.
     *
     * @param fingerprints only these; empty for all
     * @param questions whether also those that a person has to judge
     */
    public record Choice(Set<String> fingerprints, boolean questions) {
        public Choice {
            fingerprints = Set.copyOf(fingerprints);
        }

        boolean takes(Finding finding) {
            return fingerprints.isEmpty()
                    ? finding.outcome() == Outcome.FAIL || questions
                    : fingerprints.contains(finding.fingerprint());
        }
    }

    /** What becomes of it. */
    public sealed interface Result {
        /** The repository cannot be read. */
        record Refused(SourceProblem problem) implements Result {}

        /**
         * Nothing is to be cut out.
         *
         * @param questions findings that a person has to judge
         */
        record Nothing(int questions) implements Result {}

        /** A fingerprint that no finding has, or that a waiver covers. */
        record Unknown(String fingerprint) implements Result {}

        /** A pack, to be written. */
        record Made(Pack pack) implements Result {}
    }

    /** Makes the pack of a repository. */
    public Result remediate(RepositorySource source, ScanOptions options, Choice choice) {
        Opening opening = RepositoryReader.open(source, options.cache());
        if (opening instanceof Opening.Refused refused) {
            return new Result.Refused(refused.problem());
        }
        try (RepositoryReader reader = ((Opening.Opened) opening).reader()) {
            RuleSet rules = RuleSet.load(THEME);
            Reading reading =
                    reader.snapshot(options.ref(), RefPattern.of(options.publishedRefs()), rules, options.history());
            if (reading instanceof Reading.Refused refused) {
                return new Result.Refused(refused.problem());
            }
            SecretSelection selection =
                    new SecretSelection(((Reading.Read) reading).snapshot(), rules, choice, options.asOf());
            selection.askAll(policy);
            Optional<String> unknown = selection.unknown();
            if (unknown.isPresent()) {
                return new Result.Unknown(unknown.get());
            }
            Plan plan = selection.plan();
            return plan.secrets().isEmpty()
                    ? new Result.Nothing(plan.questions())
                    : new Result.Made(pack(reader, rules, options, plan));
        }
    }

    private static Pack pack(RepositoryReader reader, RuleSet rules, ScanOptions options, Plan plan) {
        ValueTable table =
                ValueTable.of(plan.secrets().stream().map(Secret::value).collect(Collectors.toSet()));
        Whereabouts where = reader.whereabouts(table, Optional.of(rules), options.history());
        Map<Integer, Secret> byNumber = new HashMap<>();
        for (Secret secret : plan.secrets()) {
            byNumber.merge(
                    table.number(table.keyed().of(secret.value())),
                    secret,
                    (before, now) -> before.isKey() ? before : now);
        }
        Cuts cuts = new Cuts(where, byNumber);
        reader.contents(cuts.objects(), Cuts.LARGEST, cuts::take);
        return Pack.of(plan, cuts, table);
    }
}
