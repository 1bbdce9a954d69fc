package org.limpide.scanner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.limpide.scanner.Remediator.Choice;
import org.limpide.scanner.check.CheckRunner;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Fingerprints;
import org.limpide.scanner.check.Printable;
import org.limpide.scanner.engine.content.ContentAnswers;
import org.limpide.scanner.engine.content.ContentAnswers.Answer;
import org.limpide.scanner.match.Rule.Severity;
import org.limpide.scanner.match.RuleSet;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyEvaluator.Weighed;
import org.limpide.scanner.policy.WaiverFile;
import org.limpide.scanner.remediation.Plan;
import org.limpide.scanner.remediation.Secret;
import org.limpide.scanner.snapshot.RepositorySnapshot;
import org.limpide.scanner.snapshot.TextFind;
import org.limpide.scanner.snapshot.Trace;

/** Which of the values that were found are to be cut out: those of findings that stand, as a policy and waivers say. */
final class SecretSelection {
    private final RepositorySnapshot snapshot;
    private final RuleSet rules;
    private final Choice choice;
    private final CheckRunner runner;
    private final PolicyEvaluator evaluator;
    private final MaskedNames names;
    private final List<Secret> secrets = new ArrayList<>();
    private final Set<String> unknown;
    private int questions;
    private int waived;

    SecretSelection(RepositorySnapshot snapshot, RuleSet rules, Choice choice, LocalDate asOf) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.choice = choice;
        WaiverFile own = Scanner.waiverFile(snapshot);
        runner = new CheckRunner(
                snapshot, new Fingerprints(own.salt().orElse(snapshot.history().rootCommit())));
        evaluator = new PolicyEvaluator(own.waivers(), asOf);
        names = new MaskedNames(snapshot.texts().inNames(), rules);
        unknown = new TreeSet<>(choice.fingerprints());
    }

    /** Asks the criteria that content rules answer. */
    void askAll(Policy policy) {
        Set<String> answered = new HashSet<>();
        rules.rules().forEach(rule -> answered.add(rule.question()));
        policy.criteria().stream()
                .filter(one -> one.mode() != Mode.OFF && answered.contains(one.check()))
                .forEach(this::ask);
    }

    /** The findings of a criterion are its answers, in their order; what follows them tells of files that were not read. */
    private void ask(Criterion criterion) {
        List<Answer> answers = ContentAnswers.answersThatMatter(snapshot, criterion.check());
        List<Weighed> weighed =
                evaluator.weigh(criterion, runner.run(criterion.id(), criterion.check(), criterion.parameters()));
        for (int i = 0; i < answers.size() && i < weighed.size(); i++) {
            Answer answer = answers.get(i);
            if (answer.observation().message().equals(weighed.get(i).finding().message())) {
                choose(weighed.get(i), answer.finds());
            }
        }
    }

    private void choose(Weighed weighed, List<TextFind> finds) {
        Finding finding = weighed.finding();
        if (finds.isEmpty()) {
            return;
        }
        if (weighed.waiver().isPresent()) {
            waived++;
        } else if (choice.takes(finding)) {
            unknown.remove(finding.fingerprint());
            finds.forEach(find -> secrets.add(secret(finding, find)));
        } else {
            questions++;
        }
    }

    /** A fingerprint that was asked for and that no finding has. */
    Optional<String> unknown() {
        return unknown.stream().findFirst();
    }

    Plan plan() {
        secrets.sort(Comparator.comparing(
                        (Secret secret) -> secret.rule().advice().severity().orElse(Severity.HIGH))
                .thenComparing(secret -> secret.rule().id())
                .thenComparing(Secret::fingerprint));
        return new Plan(names.masked(snapshot.name()), snapshot.commit(), secrets, questions, waived, names::masked);
    }

    private Secret secret(Finding finding, TextFind find) {
        return new Secret(
                finding.fingerprint(),
                find.rule(),
                find.value(),
                find.placeCount(),
                find.trace().map(this::shown));
    }

    private Trace shown(Trace trace) {
        return new Trace(
                trace.atTip(),
                trace.reach(),
                trace.first(),
                trace.last(),
                masked(trace.domains()),
                masked(trace.refs()),
                trace.refCount());
    }

    private List<String> masked(Collection<String> all) {
        return all.stream().map(Printable::of).map(names::masked).toList();
    }
}
