package org.limpide.scanner.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.snapshot.CoverageLedger;

/**
 * Whether the parts of a report agree, from the findings up to the verdict: each effect follows from mode, outcome and
 * waiver as {@link Verdict#of} says, so that nobody can claim a better verdict than the findings give.
 */
final class ReportConsistency {
    private final ScanReport report;
    private final RefusalReasons reasons;
    private final Map<String, CriterionResult> criteria = new HashMap<>();
    private final Map<String, Worst> worst = new HashMap<>();
    private final Set<String> applied = new HashSet<>();

    private record Worst(Outcome outcome, Verdict effect) {
        Worst with(ReportedFinding one) {
            Outcome other = one.finding().outcome();
            return new Worst(other.compareTo(outcome) > 0 ? other : outcome, effect.worse(one.effect()));
        }
    }

    ReportConsistency(ScanReport report, RefusalReasons reasons) {
        this.report = report;
        this.reasons = reasons;
    }

    void check() {
        report.waivers().stream()
                .filter(waiver -> waiver.status() == WaiverStatus.APPLIED)
                .forEach(waiver -> applied.add(waiver.criterion() + ":" + waiver.line()));
        names();
        findings();
        answers();
        CoverageLedger coverage = report.coverage();
        if (coverage.filesRead() > coverage.files()) {
            reasons.add("/coverage/filesRead", "more-read-than-there");
        }
    }

    private void names() {
        List<CriterionResult> all = report.criteria();
        for (int i = 0; i < all.size(); i++) {
            if (criteria.putIfAbsent(all.get(i).id(), all.get(i)) != null) {
                reasons.add("/criteria/" + i + "/id", "duplicate-criterion");
            }
        }
    }

    private void findings() {
        List<ReportedFinding> all = report.findings();
        for (int i = 0; i < all.size(); i++) {
            ReportedFinding one = all.get(i);
            String place = "/findings/" + i;
            CriterionResult criterion = criteria.get(one.finding().criterion());
            if (criterion == null) {
                reasons.add(place + "/finding/criterion", "criterion-not-asked");
                continue;
            }
            finding(one, criterion, place);
            worst.merge(
                    criterion.id(),
                    new Worst(one.finding().outcome(), one.effect()),
                    (before, now) -> before.with(one));
        }
    }

    private void finding(ReportedFinding one, CriterionResult criterion, String place) {
        Outcome outcome = one.finding().outcome();
        if (!outcome.needsAttention()) {
            reasons.add(place + "/finding/outcome", "nothing-to-report");
        }
        if (!criterion.messages().containsKey(one.finding().message().key())) {
            reasons.add(place + "/finding/message/key", "message-without-text");
        }
        if (one.waivedBy().isPresent() && !waivable(one)) {
            reasons.add(place + "/waivedBy", "waiver-not-applied");
        }
        if (one.effect() != Verdict.of(criterion.mode(), outcome, one.waivedBy().isPresent())) {
            reasons.add(place + "/effect", "effect-does-not-follow");
        }
    }

    private boolean waivable(ReportedFinding one) {
        Outcome outcome = one.finding().outcome();
        Optional<String> waiver = one.waivedBy().map(line -> one.finding().criterion() + ":" + line);
        return (outcome == Outcome.FAIL || outcome == Outcome.REVIEW)
                && waiver.filter(applied::contains).isPresent();
    }

    private void answers() {
        Verdict verdict = Verdict.OPENABLE;
        List<CriterionResult> all = report.criteria();
        for (int i = 0; i < all.size(); i++) {
            CriterionResult criterion = all.get(i);
            Worst own = worst.get(criterion.id());
            boolean follows =
                    own == null ? !criterion.outcome().needsAttention() : criterion.outcome() == own.outcome();
            if (!follows) {
                reasons.add("/criteria/" + i + "/outcome", "outcome-does-not-follow");
            }
            Verdict effect = own == null ? Verdict.OPENABLE : own.effect();
            if (criterion.effect() != effect) {
                reasons.add("/criteria/" + i + "/effect", "effect-does-not-follow");
            }
            verdict = verdict.worse(effect);
        }
        if (report.verdict() != verdict) {
            reasons.add("/verdict", "verdict-does-not-follow");
        }
    }
}
