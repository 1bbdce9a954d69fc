package org.limpide.registry.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.report.ScanReport;
import org.springframework.stereotype.Component;

/** Writes an assessment with all that belongs to it, and reads it back. */
@Component
class AssessmentStore {
    private final AssessmentTable assessments;
    private final CriterionAnswerTable answers;
    private final TrackedFindingTable findings;
    private final NotedWaiverTable waivers;
    private final CoverageGapTable gaps;
    private final BasisJson basisJson;

    AssessmentStore(
            AssessmentTable assessments,
            CriterionAnswerTable answers,
            TrackedFindingTable findings,
            NotedWaiverTable waivers,
            CoverageGapTable gaps,
            BasisJson basisJson) {
        this.assessments = assessments;
        this.answers = answers;
        this.findings = findings;
        this.waivers = waivers;
        this.gaps = gaps;
        this.basisJson = basisJson;
    }

    long save(long projectId, ScanReport report, Assessment.Submission submission, Instant now) {
        Assessment assessment = assessments.save(new Assessment(projectId, report, submission, now));
        long id = assessment.id();
        answers.saveAll(answers(id, report));
        waivers.saveAll(
                report.waivers().stream().map(one -> new NotedWaiver(id, one)).toList());
        gaps.saveAll(report.coverage().entries().stream()
                .map(one -> new CoverageGap(id, one))
                .toList());
        Reconciliation.Change change =
                new Reconciliation(report, assessment, projectId, findings.findByProjectId(projectId)).compare();
        findings.saveAll(change.touched());
        assessment.compared(change);
        return id;
    }

    private List<CriterionAnswer> answers(long id, ScanReport report) {
        List<CriterionAnswer> rows = new ArrayList<>();
        report.criteria()
                .forEach(result ->
                        rows.add(new CriterionAnswer(id, rows.size(), result, basisJson.write(result.basis()))));
        return rows;
    }

    Optional<Assessments.Ground> last(long projectId) {
        return assessments.findFirstByProjectIdOrderByIdDesc(projectId).map(Assessment::ground);
    }

    Map<Long, List<CriterionAnswer>> lastAnswers(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> projectOf = new HashMap<>();
        assessments.lastOf(projectIds).forEach(row -> projectOf.put((Long) row[1], (Long) row[0]));
        Map<Long, List<CriterionAnswer>> byProject = new HashMap<>();
        for (CriterionAnswer answer : answers.findByAssessmentIdInOrderByRank(projectOf.keySet())) {
            byProject
                    .computeIfAbsent(projectOf.get(answer.assessmentId()), absent -> new ArrayList<>())
                    .add(answer);
        }
        return byProject;
    }
}
