package org.limpide.registry.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Standing;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts reports. */
@Service
public class Assessments {
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private final AssessmentStore store;
    private final Projects projects;
    private final Reweighing reweighing;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Assessments(
            AssessmentStore store,
            Projects projects,
            Reweighing reweighing,
            Clock clock,
            ApplicationEventPublisher news) {
        this.store = store;
        this.projects = projects;
        this.reweighing = reweighing;
        this.clock = clock;
        this.news = news;
    }

    /**
     * A criterion of the last assessment of a project, as publication may need it.
     *
     * @param id {@code theme.name}
     */
    public record Answer(String id, Mode mode, Outcome outcome) {}

    /**
     * What a signature rests on: the last assessment of a project.
     *
     * @param commit that was judged
     * @param sha256 of the report's bytes
     * @param uncommitted how many files of the work tree differed from the commit; -1 where that is not known
     * @param from name of the key that brought it
     */
    public record Ground(
            long id,
            String commit,
            String sha256,
            Verdict verdict,
            Origin origin,
            int uncommitted,
            Instant scannedAt,
            String from) {}

    /** The last assessment of a project; nothing until a report was accepted. */
    public Optional<Ground> last(long projectId) {
        return store.last(projectId);
    }

    /** Why a report cannot be accepted: a text key; nothing when it can. */
    public Optional<String> objection(ProjectView project, ScanReport report) {
        if (!report.policy().only().isEmpty()) {
            return Optional.of("assessment.refused.partial");
        }
        if (report.run().startedAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            return Optional.of("assessment.refused.future");
        }
        Standing standing = project.standing();
        if (standing != null && report.run().startedAt().isBefore(standing.assessedAt())) {
            return Optional.of("assessment.refused.older");
        }
        return Optional.empty();
    }

    /**
     * Accepts a report that nothing speaks against, and moves its project to where it says.
     *
     * @param from name of the key that brought it
     * @param sha256 of its bytes
     * @param origin who made it
     * @return id of the assessment
     */
    @Transactional
    public long accept(ProjectView project, ScanReport report, String from, String sha256, Origin origin) {
        Instant now = clock.instant();
        long id = store.save(project.id(), report, new Assessment.Submission(from, sha256, origin), now);
        projects.assessed(project.id(), standing(report), report.project().rootCommit());
        Verdict verdict = reweighing.weigh(project.id(), project.openness()).orElse(report.verdict());
        news.publishEvent(new AssessmentAccepted(project.slug(), verdict));
        return id;
    }

    private static Standing standing(ScanReport report) {
        return Standing.of(
                report.verdict(),
                report.run().startedAt(),
                report.findings().stream().map(ReportedFinding::effect).toList());
    }

    /** The criteria of the last assessment of each project, by project id; two queries whatever their number. */
    public Map<Long, List<Answer>> lastAnswers(Collection<Long> projectIds) {
        Map<Long, List<Answer>> answers = new LinkedHashMap<>();
        store.lastAnswers(projectIds).forEach((project, rows) -> {
            List<Answer> all = new ArrayList<>();
            rows.forEach(row -> all.add(new Answer(row.criterion(), row.mode(), row.outcome())));
            answers.put(project, all);
        });
        return answers;
    }
}
