package org.limpide.registry.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.eligibility.Checklist;
import org.limpide.registry.eligibility.Questionnaire;
import org.limpide.registry.eligibility.Questionnaire.Leads;
import org.limpide.registry.project.ProjectForm;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Stage;
import org.limpide.scanner.policy.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision, and what is done after it. Acts answer as those of {@link Openings} do. */
@Service
class Decisions {
    private final OpeningFiles files;
    private final OpeningCaseTable cases;
    private final DecisionTable decisions;
    private final CheckedItemTable checks;
    private final Projects projects;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(
            OpeningFiles files,
            OpeningCaseTable cases,
            DecisionTable decisions,
            CheckedItemTable checks,
            Projects projects,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.decisions = decisions;
        this.checks = checks;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Optional<String> decide(ProjectView project, Decision.Text text, Rights rights) {
        rights.require(project.organizationId(), Role.DECISION_AUTHORITY);
        Optional<OpeningFile> known = files.of(project).filter(one -> one.file().state() == OpeningCase.State.ASKED);
        if (known.isEmpty()) {
            return Optional.of("opening.fault.not-asked");
        }
        OpeningFile file = known.get();
        Optional<String> fault = Signing.fault(file, rights)
                .or(() -> file.awaited().isEmpty() ? Optional.empty() : Optional.of("opening.fault.awaited"))
                .or(() -> textFault(text))
                .or(() -> text.outcome().opens() ? openingFault(file, text) : Optional.empty());
        if (fault.isPresent()) {
            return fault;
        }
        Decision made = decisions.save(new Decision(
                file.file(),
                text,
                rights.login(),
                clock.instant(),
                file.ground().orElseThrow(),
                Questionnaire.own().version()));
        file.file().decided();
        cases.saveAndFlush(file.file());
        audit.record(
                rights.login(),
                "opening.act.decided." + text.outcome(),
                project.slug(),
                audit.changes()
                        .field("commit", "", made.row().commit())
                        .field("report", "", made.row().report())
                        .field("articles", "", text.articles()));
        projects.stage(project.id(), text.outcome().opens() ? Stage.DECISION : Stage.KEPT_CLOSED, rights.login());
        return Optional.empty();
    }

    private Optional<String> textFault(Decision.Text text) {
        LocalDate today = LocalDate.now(clock.withZone(Openings.ZONE));
        if (text.reviewOn() != null && !text.reviewOn().isAfter(today)) {
            return Optional.of("opening.fault.review-date");
        }
        return switch (text.outcome()) {
            case PUBLISH -> Optional.empty();
            case PUBLISH_IN_PART ->
                text.articles().isBlank() || text.withheld().isBlank()
                        ? Optional.of("opening.fault.withheld")
                        : Optional.empty();
            case SHARE_INTERNALLY ->
                text.reason().isBlank() ? Optional.of("opening.fault.decision-reason") : Optional.empty();
            case KEEP_CLOSED ->
                text.articles().isBlank() || text.reason().isBlank() || text.reviewOn() == null
                        ? Optional.of("opening.fault.closed")
                        : Optional.empty();
        };
    }

    private static Optional<String> openingFault(OpeningFile file, Decision.Text text) {
        if (!file.uncovered().isEmpty()) {
            return Optional.of("opening.fault.uncovered");
        }
        if (file.isContested() && !file.file().isArbitrated()) {
            return Optional.of("opening.fault.arbitrate-first");
        }
        if (file.ground().orElseThrow().verdict() == Verdict.NOT_OPENABLE) {
            return Optional.of("opening.fault.obstacles");
        }
        Leads leads = file.eligibility().leads();
        if (leads == Leads.NOT_ELIGIBLE) {
            return Optional.of("opening.fault.not-eligible");
        }
        boolean undetermined = file.ground().orElseThrow().verdict() == Verdict.UNDETERMINED;
        boolean explained = !text.reason().isBlank();
        return (undetermined || (leads == Leads.PARTLY && text.outcome() == Decision.Outcome.PUBLISH)) && !explained
                ? Optional.of("opening.fault.explain")
                : Optional.empty();
    }

    /** Notes that the approved code is public; only the approved commit can be. */
    @Transactional
    Optional<String> publish(ProjectView project, String url, String commit, Rights rights) {
        ProjectRights.require(ProjectRights.mayPublish(rights, project));
        Optional<Decision.Row> decision = files.of(project).flatMap(OpeningFile::decision);
        if (decision.filter(Decision.Row::opens).isEmpty()) {
            return Optional.of("opening.fault.no-decision");
        }
        if (!ProjectForm.publicAddress(url)) {
            return Optional.of("project.fault.url");
        }
        if (!commit.equals(decision.get().commit())) {
            return Optional.of("opening.fault.other-commit");
        }
        projects.publish(project.slug(), url, commit, clock.instant(), rights.login());
        return Optional.empty();
    }

    /** Ticks a thing of the checklist, or takes the tick back. */
    @Transactional
    Optional<String> check(ProjectView project, String item, boolean done, String remark, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> file =
                files.of(project).filter(one -> one.decision().isPresent());
        boolean ticked =
                Checklist.own().item(item).filter(one -> one.known().isEmpty()).isPresent();
        if (file.isEmpty() || !ticked) {
            return Optional.of("opening.fault.no-decision");
        }
        long id = file.get().file().id();
        List<CheckedItem> standing = checks.findAllByCaseId(id).stream()
                .filter(one -> one.item().equals(item))
                .toList();
        if (done && standing.isEmpty()) {
            checks.save(new CheckedItem(id, item, remark, rights.login(), clock.instant()));
        } else if (!done) {
            standing.forEach(checks::delete);
        }
        audit.record(
                rights.login(),
                "opening.act.checked",
                project.slug(),
                audit.changes().field(item, !standing.isEmpty(), done));
        return Optional.empty();
    }

    /** Moves a published project to "maintained" or "archived". */
    @Transactional
    Optional<String> live(ProjectView project, Stage stage, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        if (!project.isPublic() || (stage != Stage.MAINTAINED && stage != Stage.ARCHIVED)) {
            return Optional.of("opening.fault.not-public");
        }
        projects.stage(project.id(), stage, rights.login());
        return Optional.empty();
    }

    List<CheckedItem> checked(OpeningFile file) {
        return checks.findAllByCaseId(file.file().id());
    }
}
