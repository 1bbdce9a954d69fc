package org.limpide.registry.ingest;

import java.util.Optional;
import org.limpide.registry.account.KeyCaller;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.platform.Slugs;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.report.ScanReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a report that could be read into an assessment of a project, or into a refusal. */
@Service
class ReportApplication {
    private final Projects projects;
    private final Assessments assessments;
    private final Submissions submissions;

    ReportApplication(Projects projects, Assessments assessments, Submissions submissions) {
        this.projects = projects;
        this.assessments = assessments;
        this.submissions = submissions;
    }

    /** Applies the report; a refusal where something speaks against it, and then nothing is changed. */
    @Transactional
    public Optional<Refusal> apply(Submission submission, ScanReport report) {
        KeyCaller caller = submission.caller();
        String slug = slug(submission, report);
        Optional<ProjectView> known = projects.find(slug);
        Optional<Refusal> refusal = objection(submission, report, slug, known);
        if (refusal.isPresent()) {
            return refusal;
        }
        ProjectView project = known.orElseGet(() ->
                projects.create(slug, report.project().name(), report.project().rootCommit(), caller.name()));
        assessments.accept(project, report, caller.name(), submission.sha256(), submission.origin());
        submissions.applied(submission.getId(), slug);
        return Optional.empty();
    }

    private static String slug(Submission submission, ScanReport report) {
        return submission.wantedProject().isEmpty() ? Slugs.of(report.project().name()) : submission.wantedProject();
    }

    private Optional<Refusal> objection(
            Submission submission, ScanReport report, String slug, Optional<ProjectView> known) {
        KeyCaller caller = submission.caller();
        if (slug.isEmpty()) {
            return Optional.of(Refusal.of("ingest.refused.no-name"));
        }
        if (!caller.maySpeakFor(slug)) {
            return Optional.of(Refusal.of("ingest.refused.other-project", slug));
        }
        if (known.isEmpty()) {
            return caller.project() == null
                    ? Optional.empty()
                    : Optional.of(Refusal.of("ingest.refused.unknown-project", slug));
        }
        if (submission.wantedProject().isEmpty() && another(known.get(), report)) {
            return Optional.of(Refusal.of("ingest.refused.name-taken", slug));
        }
        return assessments.objection(known.get(), report).map(Refusal::of);
    }

    /** Two repositories may bear one name; whoever sends must then say which project is meant. */
    private static boolean another(ProjectView project, ScanReport report) {
        return !project.rootCommit().isEmpty()
                && !project.rootCommit().equals(report.project().rootCommit());
    }
}
