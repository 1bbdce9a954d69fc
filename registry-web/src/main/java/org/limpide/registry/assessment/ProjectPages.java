package org.limpide.registry.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.text.Language;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Makes the page of a project; as many queries for one finding as for thousands. */
@Component("assessmentProjectPages")
class ProjectPages {
    private static final int SHOWN_PLACES = 20;
    private static final Limit SHOWN_GAPS = Limit.of(100);
    private static final Limit SHOWN_HISTORY = Limit.of(30);
    private static final Comparator<ProjectPage.Card> GRAVEST_FIRST =
            Comparator.comparing(ProjectPage.Card::effect).reversed().thenComparing(ProjectPage.Card::mode);

    private final AssessmentTable assessments;
    private final CriterionAnswerTable answers;
    private final TrackedFindingTable findings;
    private final NotedWaiverTable waivers;
    private final CoverageGapTable gaps;
    private final BasisJson basisJson;
    private final Organizations organizations;
    private final SharedValues shared;

    ProjectPages(
            AssessmentTable assessments,
            CriterionAnswerTable answers,
            TrackedFindingTable findings,
            NotedWaiverTable waivers,
            CoverageGapTable gaps,
            BasisJson basisJson,
            Organizations organizations,
            SharedValues shared) {
        this.shared = shared;
        this.assessments = assessments;
        this.answers = answers;
        this.findings = findings;
        this.waivers = waivers;
        this.gaps = gaps;
        this.basisJson = basisJson;
        this.organizations = organizations;
    }

    ProjectPage page(ProjectView project, Rights rights, Language language) {
        List<Assessment.Row> history = assessments.findByProjectIdOrderByIdDesc(project.id(), SHOWN_HISTORY).stream()
                .map(Assessment::row)
                .toList();
        Assessment.Row last = history.isEmpty() ? null : history.get(0);
        List<ProjectPage.Card> cards = last == null ? List.of() : cards(project.id(), last, rights, language);
        List<CoverageGap.Row> shownGaps = last == null
                ? List.of()
                : gaps.findByAssessmentIdOrderById(last.id(), SHOWN_GAPS).stream()
                        .map(CoverageGap::row)
                        .toList();
        return new ProjectPage(
                project,
                project.summary().in(language),
                ProjectRights.mayChange(rights, project),
                organization(project.organizationId(), language),
                last,
                cards.stream()
                        .filter(ProjectPages::asksForAttention)
                        .sorted(GRAVEST_FIRST)
                        .toList(),
                cards.stream().filter(card -> !asksForAttention(card)).toList(),
                last == null ? List.of() : waiversOf(last),
                last == null ? 0 : unasked(last, cards),
                shownGaps,
                last == null ? 0 : gaps.countByAssessmentId(last.id()) - shownGaps.size(),
                history);
    }

    /** Questions of another degree than that of the scan: they have no answer and, unlike what broke, no finding. */
    private static long unasked(Assessment.Row last, List<ProjectPage.Card> cards) {
        return last.weighedFor() == last.scannedFor()
                ? 0
                : cards.stream()
                        .filter(card -> card.outcome() == Outcome.NOT_AVAILABLE
                                && card.places().isEmpty()
                                && card.mode().compareTo(Mode.LOG) < 0)
                        .count();
    }

    private static boolean asksForAttention(ProjectPage.Card card) {
        return card.outcome().needsAttention() && card.mode() != Mode.LOG && card.mode() != Mode.OFF;
    }

    private String organization(@Nullable Long id, Language language) {
        OrganizationRow owner =
                id == null ? null : organizations.byId(List.of(id)).get(id);
        return owner == null ? "" : owner.name().in(language);
    }

    private List<NotedWaiver.Row> waiversOf(Assessment.Row last) {
        return waivers.findByAssessmentIdOrderByLine(last.id()).stream()
                .map(NotedWaiver::row)
                .toList();
    }

    private List<ProjectPage.Card> cards(long projectId, Assessment.Row last, Rights rights, Language language) {
        Map<String, List<TrackedFinding>> byCriterion =
                findings.findByProjectIdAndResolvedAtIsNullOrderByCriterionAscPlaceAscLineAsc(projectId).stream()
                        .collect(Collectors.groupingBy(TrackedFinding::criterion));
        Map<String, List<TrackedFinding>> shown = new HashMap<>();
        byCriterion.forEach((criterion, found) -> shown.put(
                criterion,
                found.stream()
                        .sorted(Comparator.comparing(TrackedFinding::effect).reversed())
                        .limit(SHOWN_PLACES)
                        .toList()));
        SharedValues.Known elsewhere = shared.of(
                projectId, shown.values().stream().flatMap(List::stream).toList(), rights);
        return answers.findByAssessmentIdOrderByRank(last.id()).stream()
                .map(answer -> {
                    List<ProjectPage.Place> places = shown.getOrDefault(answer.criterion(), List.of()).stream()
                            .map(one -> place(one, last, elsewhere, language))
                            .toList();
                    int all = byCriterion
                            .getOrDefault(answer.criterion(), List.of())
                            .size();
                    return card(answer, places, all - places.size(), language);
                })
                .toList();
    }

    private static ProjectPage.Place place(
            TrackedFinding one, Assessment.Row last, SharedValues.Known elsewhere, Language language) {
        return new ProjectPage.Place(
                one.place(),
                one.message().in(language),
                one.isWaived(),
                one.stateIn(last),
                one.firstSeenAt(),
                elsewhere.of(one));
    }

    private ProjectPage.Card card(CriterionAnswer answer, List<ProjectPage.Place> places, int more, Language language) {
        return new ProjectPage.Card(
                answer.criterion(),
                answer.mode(),
                answer.outcome(),
                answer.effect(),
                answer.title().in(language),
                answer.why().in(language),
                answer.fix().in(language),
                new ProjectPage.Ground(answer.basisKind(), basisJson.read(answer.basisJson(), language)),
                places,
                more);
    }
}
