package org.limpide.registry.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.CriterionResult;
import org.limpide.scanner.report.ScanReport.ReportedFinding;

/** Compares the findings of a report with those that a project had: new, still there, come back, gone. */
final class Reconciliation {
    private final ScanReport report;
    private final Assessment assessment;
    private final long projectId;
    private final Map<TrackedFinding.Key, TrackedFinding> known;
    private final Wording wording;

    /** How many findings changed, and all that are to be saved. */
    record Change(int appeared, int reopened, int resolved, List<TrackedFinding> touched) {}

    Reconciliation(ScanReport report, Assessment assessment, long projectId, List<TrackedFinding> known) {
        this.report = report;
        this.assessment = assessment;
        this.projectId = projectId;
        this.known = known.stream().collect(Collectors.toMap(TrackedFinding::key, one -> one));
        this.wording = new Wording(report.criteria());
    }

    Change compare() {
        Map<TrackedFinding.Key, TrackedFinding> seen = new LinkedHashMap<>();
        int appeared = 0;
        int reopened = 0;
        for (ReportedFinding reported : report.findings()) {
            TrackedFinding.Key key = TrackedFinding.Key.of(reported.finding());
            TrackedFinding before = known.get(key);
            if (before == null && !seen.containsKey(key)) {
                appeared++;
            } else if (before != null && before.isResolved()) {
                reopened++;
            }
            TrackedFinding tracked = seen.computeIfAbsent(key, absent -> before == null ? fresh(reported) : before);
            tracked.seen(reported, wording.of(reported.finding()), assessment);
        }
        List<TrackedFinding> gone = gone(seen.keySet());
        List<TrackedFinding> touched = new ArrayList<>(seen.values());
        touched.addAll(gone);
        return new Change(appeared, reopened, gone.size(), touched);
    }

    private TrackedFinding fresh(ReportedFinding reported) {
        return new TrackedFinding(projectId, reported.finding(), assessment.scannedAt());
    }

    private List<TrackedFinding> gone(Set<TrackedFinding.Key> seen) {
        Set<String> answered = answered();
        List<TrackedFinding> gone = known.values().stream()
                .filter(one -> !one.isResolved() && !seen.contains(one.key()) && answered.contains(one.criterion()))
                .toList();
        gone.forEach(one -> one.resolved(assessment.scannedAt()));
        return gone;
    }

    /** Criteria that were asked and could answer: where one broke or was dropped, what it found may still be there. */
    private Set<String> answered() {
        Set<String> answered = new HashSet<>();
        for (CriterionResult result : report.criteria()) {
            if (result.outcome() != Outcome.ERROR && result.outcome() != Outcome.NOT_AVAILABLE) {
                answered.add(result.id());
            }
        }
        return answered;
    }
}
