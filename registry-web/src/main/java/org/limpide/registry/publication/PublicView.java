package org.limpide.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.text.Localized;
import org.springframework.stereotype.Component;

/** Picks what may be said of the published projects: an allow-list, so that a new field or criterion stays inside. */
@Component
class PublicView {
    private static final Policy OWN = PolicyLoader.builtIn();
    private static final Set<Mode> MODES = Set.of(Mode.BLOCKING, Mode.RESERVE, Mode.ADVICE);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Projects projects;
    private final Organizations organizations;
    private final Assessments assessments;

    PublicView(Projects projects, Organizations organizations, Assessments assessments) {
        this.projects = projects;
        this.organizations = organizations;
        this.assessments = assessments;
    }

    /** The published projects; three queries whatever their number. */
    List<PublicProject> projects() {
        List<ProjectView> published = projects.published();
        Map<Long, OrganizationRow> owners = organizations.byId(published.stream()
                .map(ProjectView::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, List<Assessments.Answer>> answers =
                assessments.lastAnswers(published.stream().map(ProjectView::id).toList());
        return published.stream()
                .flatMap(one -> project(one, owners, answers.getOrDefault(one.id(), List.of())).stream())
                .toList();
    }

    private static Optional<PublicProject> project(
            ProjectView project, Map<Long, OrganizationRow> owners, List<Assessments.Answer> answers) {
        Instant published = project.publishedAt();
        if (published == null || project.standing() == null) {
            return Optional.empty();
        }
        OrganizationRow owner = project.organizationId() == null ? null : owners.get(project.organizationId());
        return Optional.of(new PublicProject(
                project.slug(),
                project.name(),
                project.summary(),
                owner == null ? new Localized("", "") : owner.name(),
                project.license(),
                project.publicUrl(),
                day(published),
                day(project.standing().assessedAt()),
                answers.stream().flatMap(one -> criterion(one).stream()).toList()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static Optional<PublicProject.Criterion> criterion(Assessments.Answer answer) {
        if (!MODES.contains(answer.mode()) || answer.outcome() == Outcome.NOT_APPLICABLE) {
            return Optional.empty();
        }
        // The words are our own: those of a report are written by whoever holds a key, and would cross the wall.
        return OWN.criterion(answer.id())
                .filter(Criterion::portal)
                .map(own -> new PublicProject.Criterion(own.theme(), own.title(), said(answer.outcome())));
    }

    private static PublicProject.Answer said(Outcome outcome) {
        return switch (outcome) {
            case PASS, NOT_APPLICABLE -> PublicProject.Answer.MET;
            case FAIL -> PublicProject.Answer.NOT_MET;
            case REVIEW, NOT_AVAILABLE, ERROR -> PublicProject.Answer.NOT_CHECKED;
        };
    }
}
