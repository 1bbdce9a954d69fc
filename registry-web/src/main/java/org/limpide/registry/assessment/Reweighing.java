package org.limpide.registry.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.project.OpennessChosen;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Standing;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.policy.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Weighs the answers of the last report again where people chose another degree of openness than the one that it was judged
 * for. Only with the very criteria of the report: with others the page says that a new scan is needed. A question that the
 * scan left out counts as one without an answer, never as a pass.
 */
@Component
class Reweighing {
    private static final Policy OWN = PolicyLoader.builtIn();
    private final AssessmentTable assessments;
    private final CriterionAnswerTable answers;
    private final TrackedFindingTable findings;
    private final Projects projects;

    Reweighing(
            AssessmentTable assessments,
            CriterionAnswerTable answers,
            TrackedFindingTable findings,
            Projects projects) {
        this.assessments = assessments;
        this.answers = answers;
        this.findings = findings;
        this.projects = projects;
    }

    /** Within the transaction of the change, so that a verdict never speaks of another degree than the page. */
    @EventListener
    void chosen(OpennessChosen news) {
        weigh(news.projectId(), news.degree());
    }

    /**
     * Brings the last assessment of a project to a degree.
     *
     * @param chosen null for the one that it was judged for
     * @return its verdict then; empty where nothing changed
     */
    Optional<Verdict> weigh(long projectId, @Nullable Openness chosen) {
        Assessment last =
                assessments.findFirstByProjectIdOrderByIdDesc(projectId).orElse(null);
        if (last == null
                || last.scannedFor() == null
                || !last.row().policyDigest().equals(OWN.digest())) {
            return Optional.empty();
        }
        Openness scanned = last.scannedFor();
        Openness degree = chosen == null ? scanned : chosen;
        if (degree == last.weighedFor()) {
            return Optional.empty();
        }
        Map<String, List<Verdict>> found = findings(last.id(), projectId, degree);
        List<Verdict> all = new ArrayList<>();
        List<CriterionAnswer> rows = answers.findByAssessmentIdOrderByRank(last.id());
        for (CriterionAnswer answer : rows) {
            OWN.criterion(answer.criterion()).ifPresent(one -> answer.weigh(one, scanned, degree));
            List<Verdict> own = found.getOrDefault(answer.criterion(), new ArrayList<>());
            if (answer.outcome().needsAttention() && own.isEmpty()) {
                own.add(Verdict.of(answer.mode(), answer.outcome(), false));
            }
            answer.counts(worst(own));
            all.addAll(own);
        }
        answers.saveAll(rows);
        last.weighed(degree, worst(all));
        assessments.save(last);
        projects.assessed(
                projectId,
                Standing.of(worst(all), last.scannedAt(), all),
                last.row().rootCommit());
        return Optional.of(worst(all));
    }

    /** Weighs what stands, and counts by criterion what that report found. */
    private Map<String, List<Verdict>> findings(long assessmentId, long projectId, Openness degree) {
        List<TrackedFinding> standing =
                findings.findByProjectIdAndResolvedAtIsNullOrderByCriterionAscPlaceAscLineAsc(projectId);
        Map<String, List<Verdict>> effects = new HashMap<>();
        for (TrackedFinding one : standing) {
            OWN.criterion(one.criterion()).map(own -> own.at(degree)).ifPresent(one::weigh);
            if (one.lastSeenIn() == assessmentId) {
                effects.computeIfAbsent(one.criterion(), absent -> new ArrayList<>())
                        .add(one.effect());
            }
        }
        findings.saveAll(standing);
        return effects;
    }

    private static Verdict worst(List<Verdict> effects) {
        return effects.stream().reduce(Verdict.OPENABLE, Verdict::worse);
    }
}
