package org.limpide.scanner.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Outcome;

/** Findings and waivers in, what they mean out. */
public final class PolicyEvaluator {
    private final List<Waiver> waivers;
    private final LocalDate asOf;

    /**
     * An evaluator for one scan.
     *
     * @param waivers those that the repository holds
     * @param asOf the day on which expiries are judged
     */
    public PolicyEvaluator(List<Waiver> waivers, LocalDate asOf) {
        this.waivers = List.copyOf(waivers);
        this.asOf = asOf;
    }

    /**
     * A finding with what it does to the verdict.
     *
     * @param waiver the waiver in force that covers it
     */
    public record Weighed(Finding finding, Optional<Waiver> waiver, Verdict effect) {}

    /** Weighs the findings of one criterion. */
    public List<Weighed> weigh(Criterion criterion, List<Finding> findings) {
        List<Weighed> weighed = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Waiver> waiver = waiverOf(finding);
            weighed.add(
                    new Weighed(finding, waiver, Verdict.of(criterion.mode(), finding.outcome(), waiver.isPresent())));
        }
        return weighed;
    }

    /** The waiver in force that covers a finding; only a failure or a question to people can be waived. */
    private Optional<Waiver> waiverOf(Finding finding) {
        if (finding.outcome() != Outcome.FAIL && finding.outcome() != Outcome.REVIEW) {
            return Optional.empty();
        }
        return waivers.stream()
                .filter(waiver -> !waiver.expiredOn(asOf) && waiver.covers(finding))
                .findFirst();
    }

    /** The worst answer of one criterion, in the order of {@link Outcome}. */
    public static Outcome worst(List<Finding> findings) {
        return findings.stream().map(Finding::outcome).max(Outcome::compareTo).orElse(Outcome.ERROR);
    }

    /** The worst effect of all. */
    public static Verdict verdict(List<Weighed> weighed) {
        return weighed.stream().map(Weighed::effect).reduce(Verdict.OPENABLE, Verdict::worse);
    }

    /** Each waiver of the repository with what became of it. */
    public Map<Waiver, WaiverStatus> statuses(List<Weighed> weighed) {
        Map<Waiver, WaiverStatus> statuses = new LinkedHashMap<>();
        for (Waiver waiver : waivers) {
            boolean used = weighed.stream()
                    .anyMatch(one -> one.waiver().filter(waiver::equals).isPresent());
            statuses.put(
                    waiver,
                    waiver.expiredOn(asOf) ? WaiverStatus.EXPIRED : used ? WaiverStatus.APPLIED : WaiverStatus.UNUSED);
        }
        return statuses;
    }

    /** What became of a waiver in a scan. */
    public enum WaiverStatus {
        APPLIED,
        EXPIRED,
        UNUSED
    }
}
