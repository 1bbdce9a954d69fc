package org.limpide.scanner;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.match.Rule;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyEvaluator;
import org.limpide.scanner.policy.PolicyEvaluator.Weighed;
import org.limpide.scanner.policy.PolicyFault;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.policy.WaiverFile;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.AppliedPolicy;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.Notice;
import org.limpide.scanner.report.ScanReport.Project;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.report.ScanReport.ReportedWaiver;
import org.limpide.scanner.report.ScanReport.Revocation;
import org.limpide.scanner.report.ScanReport.Run;
import org.limpide.scanner.report.ScanReport.Tool;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;

/** Puts the answers of one scan into a report, in an order that depends on nothing but the repository and the policy. */
final class ReportAssembly {
    private static final Messages COMMON = Messages.of("scanner");
    private static final Messages FAULTS = Messages.of("policy");
    private static final Messages REPORT = Messages.of("report");
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.location().carrier())
            .thenComparing(finding -> finding.location().name())
            .thenComparing(finding -> finding.location().line())
            .thenComparing(finding -> finding.message().key())
            .thenComparing(Finding::fingerprint);

    private final Policy policy;
    private final ScanOptions options;
    private final WaiverFile own;
    private final PolicyEvaluator evaluator;

    ReportAssembly(Policy policy, ScanOptions options, WaiverFile own, PolicyEvaluator evaluator) {
        this.policy = policy;
        this.options = options;
        this.own = own;
        this.evaluator = evaluator;
    }

    /**
     * What was scanned.
     *
     * @param uncommitted files of the work tree that differ from the commit; -1 where that could not be found out
     * @param looked bytes of texts that were looked at; absent where no text was asked for
     * @param scope the part of the repository that was scanned; absent for all of it
     */
    record Subject(
            String name,
            String rootCommit,
            String commit,
            int uncommitted,
            Optional<Long> looked,
            CoverageLedger coverage,
            Optional<ScanReport.Scope> scope) {}

    ScanReport assemble(Subject subject, Map<Criterion, List<Weighed>> answers) {
        List<Weighed> all = answers.values().stream().flatMap(List::stream).toList();
        return new ScanReport(
                ScanReport.SCHEMA,
                new Tool("limpide", Version.of()),
                new Run(options.startedAt(), elapsed(), subject.looked()),
                new AppliedPolicy(
                        policy.id(),
                        policy.version(),
                        policy.digest(),
                        options.only(),
                        options.asOf(),
                        openness(answers.keySet())),
                project(subject),
                PolicyEvaluator.verdict(all),
                answers.entrySet().stream()
                        .map(entry -> result(entry.getKey(), entry.getValue()))
                        .toList(),
                findings(answers),
                waivers(all),
                notices(subject),
                subject.coverage(),
                subject.scope());
    }

    /** Where no criterion knows degrees, none was judged for. */
    private Optional<AppliedOpenness> openness(Set<Criterion> asked) {
        return asked.stream().allMatch(one -> one.byOpenness().isEmpty())
                ? Optional.empty()
                : Optional.of(AppliedOpenness.of(options.openness(), own));
    }

    private long elapsed() {
        // A clock may be set back while a scan runs.
        return Math.max(
                0,
                Duration.between(options.startedAt(), Clock.systemUTC().instant())
                        .toMillis());
    }

    private Project project(Subject subject) {
        return new Project(
                subject.name(),
                subject.rootCommit(),
                options.ref(),
                subject.commit(),
                options.publishedRefs(),
                subject.uncommitted());
    }

    private CriterionResult result(Criterion criterion, List<Weighed> weighed) {
        List<Finding> findings = weighed.stream().map(Weighed::finding).toList();
        return new CriterionResult(
                criterion.id(),
                criterion.mode(),
                PolicyEvaluator.worst(findings),
                PolicyEvaluator.verdict(weighed),
                criterion.title(),
                criterion.why(),
                fix(criterion, findings),
                criterion.basis(),
                sentences(criterion, findings),
                revocations(criterion, findings));
    }

    /** The rules that answered stand in the keys of the messages. */
    private Optional<Map<String, Revocation>> revocations(Criterion criterion, List<Finding> findings) {
        Set<String> keys = findings.stream()
                .filter(finding -> finding.outcome().needsAttention())
                .map(finding -> finding.message().key())
                .collect(Collectors.toSet());
        Map<String, Revocation> revocations = new TreeMap<>();
        for (Rule rule : keys.isEmpty() ? List.<Rule>of() : RuleFiles.ofTheme(criterion.theme())) {
            if (rule.question().equals(criterion.check())
                    && keys.stream().anyMatch(key -> key.endsWith("." + rule.id()))) {
                rule.advice()
                        .revocation()
                        .ifPresent(one -> revocations.put(
                                rule.id(),
                                new Revocation(
                                        rule.description(),
                                        one.how(),
                                        one.page().map(URI::toString))));
            }
        }
        return revocations.isEmpty() ? Optional.empty() : Optional.of(revocations);
    }

    /** What to do; where nothing was found because nothing could be asked, that comes first. */
    private static Localized fix(Criterion criterion, List<Finding> findings) {
        Set<Outcome> outcomes = findings.stream().map(Finding::outcome).collect(Collectors.toSet());
        if (outcomes.contains(Outcome.FAIL) || outcomes.contains(Outcome.REVIEW)) {
            return criterion.fix();
        }
        if (outcomes.contains(Outcome.ERROR)) {
            return COMMON.find("fix.error").orElseThrow();
        }
        return outcomes.contains(Outcome.NOT_AVAILABLE) ? remedy(findings) : criterion.fix();
    }

    /** What to do about the first reason that has a remedy of its own, else about a repository with gaps. */
    private static Localized remedy(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "fix." + finding.message().key())
                .sorted()
                .flatMap(key -> COMMON.find(key).stream())
                .findFirst()
                .or(() -> COMMON.find("fix.unread"))
                .orElseThrow();
    }

    /** The sentences that these findings call: the criterion's own first, then those of every check. */
    private static Map<String, Localized> sentences(Criterion criterion, List<Finding> findings) {
        Map<String, Localized> sentences = new TreeMap<>();
        for (Finding finding : findings) {
            String key = finding.message().key();
            Localized own = criterion.messages().get(key);
            sentences.put(key, own != null ? own : COMMON.find(key).orElse(criterion.title()));
        }
        return sentences;
    }

    private static List<ReportedFinding> findings(Map<Criterion, List<Weighed>> answers) {
        List<ReportedFinding> reported = new ArrayList<>();
        answers.forEach((criterion, weighed) -> weighed.stream()
                .filter(one -> one.finding().outcome().needsAttention())
                .sorted(Comparator.comparing(Weighed::finding, BY_PLACE))
                .map(one -> new ReportedFinding(
                        one.finding(), one.effect(), one.waiver().map(Waiver::line)))
                .forEach(reported::add));
        return reported;
    }

    private List<ReportedWaiver> waivers(List<Weighed> all) {
        List<ReportedWaiver> reported = new ArrayList<>();
        evaluator
                .statuses(all)
                .forEach((waiver, status) -> reported.add(new ReportedWaiver(
                        waiver.criterion(),
                        waiver.fingerprint(),
                        waiver.path().map(Object::toString),
                        waiver.reason(),
                        waiver.comment(),
                        waiver.author(),
                        waiver.expires(),
                        waiver.line(),
                        status)));
        return reported;
    }

    private List<Notice> notices(Subject subject) {
        List<Notice> notices = new ArrayList<>();
        own.faults().forEach(fault -> notices.add(notice(fault)));
        subject.scope()
                .filter(scope ->
                        scope.part() == ScanReport.Part.SINCE && scope.base().isEmpty())
                .ifPresent(scope -> notices.add(new Notice(
                        scope.from().orElse(""),
                        REPORT.find("scope.base-absent").orElseThrow())));
        return notices;
    }

    private static Notice notice(PolicyFault fault) {
        Localized text = FAULTS.find(fault.key()).orElseThrow();
        return new Notice(
                fault.file() + ":" + fault.place(),
                new Localized(text.in(Language.FR, fault.arguments()), text.in(Language.EN, fault.arguments())));
    }
}
