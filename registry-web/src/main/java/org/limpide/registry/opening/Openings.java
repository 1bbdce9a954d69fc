package org.limpide.registry.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.eligibility.Eligibility;
import org.limpide.registry.eligibility.OpinionRules;
import org.limpide.registry.eligibility.Questionnaire.Question;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.registry.project.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps before a decision. Each act raises 403 (forbidden) for whoever may not do it, and gives a text key where it cannot be
 * done as things stand; then nothing is changed.
 */
@Service
public class Openings {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final OpeningFiles files;
    private final OpeningCaseTable cases;
    private final GivenAnswerTable answers;
    private final OpinionTable opinions;
    private final Projects projects;
    private final AuditLog audit;
    private final Clock clock;

    Openings(
            OpeningFiles files,
            OpeningCaseTable cases,
            GivenAnswerTable answers,
            OpinionTable opinions,
            Projects projects,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.answers = answers;
        this.opinions = opinions;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a file; a decided one is closed by it. */
    @Transactional
    public Optional<String> start(ProjectView project, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> standing = files.of(project);
        if (standing.filter(one -> one.file().state() != OpeningCase.State.DECIDED)
                .isPresent()) {
            return Optional.of("opening.fault.open");
        }
        Instant now = clock.instant();
        standing.ifPresent(one -> {
            one.file().close(now);
            cases.saveAndFlush(one.file());
        });
        cases.saveAndFlush(new OpeningCase(project.id(), rights.login(), now));
        audit.record(rights.login(), "opening.act.started", project.slug());
        projects.stage(project.id(), Stage.ELIGIBILITY, rights.login());
        return Optional.empty();
    }

    /**
     * Keeps answers.
     *
     * @param given ids of answers by the id of their question; a question without any is left as it stands
     * @param reasons by the id of the question
     */
    @Transactional
    public Optional<String> answer(
            ProjectView project, Map<String, List<String>> given, Map<String, String> reasons, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> known = files.of(project);
        if (known.filter(one -> one.file().state() == OpeningCase.State.ANSWERING)
                .isEmpty()) {
            return Optional.of("opening.fault.not-answering");
        }
        OpeningFile file = known.get();
        for (Question question : file.eligibility().arising()) {
            List<String> chosen = given.getOrDefault(question.id(), List.of());
            Optional<String> fault = chosen.isEmpty()
                    ? Optional.empty()
                    : Eligibility.fault(question, chosen, reasons.getOrDefault(question.id(), ""));
            if (fault.isPresent()) {
                return fault;
            }
        }
        boolean changed = false;
        for (Question question : file.eligibility().arising()) {
            List<String> chosen = given.getOrDefault(question.id(), List.of());
            if (!chosen.isEmpty()) {
                changed |= keep(file, question.id(), chosen, reasons.getOrDefault(question.id(), ""), rights);
            }
        }
        if (changed) {
            file.file().answered(clock.instant());
            cases.saveAndFlush(file.file());
        }
        return Optional.empty();
    }

    private boolean keep(OpeningFile file, String question, List<String> chosen, String reason, Rights rights) {
        GivenAnswer answer = file.answers().get(question);
        if (answer == null) {
            answer = new GivenAnswer(file.file().id(), question);
        }
        if (answer.answers().equals(chosen) && answer.reason().equals(reason)) {
            return false;
        }
        audit.record(
                rights.login(),
                "opening.act.answered",
                file.project().slug(),
                audit.changes()
                        .field(question, String.join(",", answer.answers()), String.join(",", chosen))
                        .field(question + ".reason", answer.reason(), reason));
        answer.give(chosen, reason, rights.login(), clock.instant());
        answers.save(answer);
        return true;
    }

    /** Asks for the opinions and the decision; from then on the answers stand. */
    @Transactional
    public Optional<String> request(ProjectView project, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> known = files.of(project);
        if (known.filter(one -> one.file().state() == OpeningCase.State.ANSWERING)
                .isEmpty()) {
            return Optional.of("opening.fault.not-answering");
        }
        OpeningFile file = known.get();
        if (!file.eligibility().isComplete()) {
            return Optional.of("opening.fault.incomplete");
        }
        if (file.ground().isEmpty()) {
            return Optional.of("opening.fault.no-report");
        }
        file.file().request(rights.login(), clock.instant());
        cases.saveAndFlush(file.file());
        file.awaited().stream()
                .filter(kind -> file.current(kind.id()).isEmpty())
                .forEach(kind -> ask(file, kind));
        audit.record(rights.login(), "opening.act.requested", project.slug());
        move(project, rights);
        return Optional.empty();
    }

    private void ask(OpeningFile file, OpinionRules.Kind kind) {
        Instant now = clock.instant();
        LocalDate due = now.atZone(ZONE).toLocalDate().plusDays(kind.days());
        opinions.save(new Opinion(file.file().id(), kind.id(), now, due));
    }

    /** Takes the file back to its questions; opinions count again only if no answer changes. */
    @Transactional
    public Optional<String> back(ProjectView project, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> known = asked(project);
        known.ifPresent(file -> {
            file.file().back();
            cases.saveAndFlush(file.file());
            audit.record(rights.login(), "opening.act.back", project.slug());
            projects.stage(project.id(), Stage.ELIGIBILITY, rights.login());
        });
        return known.isPresent() ? Optional.empty() : Optional.of("opening.fault.not-asked");
    }

    /** Asks once more for the opinions that were given for another commit. */
    @Transactional
    public Optional<String> askAgain(ProjectView project, Rights rights) {
        ProjectRights.require(ProjectRights.mayChange(rights, project));
        Optional<OpeningFile> known = asked(project);
        if (known.isEmpty()) {
            return Optional.of("opening.fault.not-asked");
        }
        known.get().uncovered().forEach(kind -> ask(known.get(), kind));
        known.get().needed().stream()
                .filter(kind -> known.get().current(kind.id()).isEmpty())
                .forEach(kind -> ask(known.get(), kind));
        audit.record(rights.login(), "opening.act.asked-again", project.slug());
        move(project, rights);
        return Optional.empty();
    }

    /** Gives an opinion on the last assessment. */
    @Transactional
    public Optional<String> opine(ProjectView project, String kind, Stance stance, String remark, Rights rights) {
        Optional<OpinionRules.Kind> rule = OpinionRules.own().kind(kind);
        ProjectRights.require(rule.filter(one -> rights.has(project.organizationId(), one.role()))
                .isPresent());
        Optional<OpeningFile> known = asked(project);
        Optional<Opinion> awaited = known.flatMap(file -> file.current(kind)).filter(one -> one.givenAt() == null);
        if (known.isEmpty() || awaited.isEmpty()) {
            return Optional.of("opening.fault.not-awaited");
        }
        OpeningFile file = known.get();
        Optional<String> fault = Signing.fault(file, rights);
        if (fault.isPresent()) {
            return fault;
        }
        if (stance != Stance.FAVOURABLE && remark.isBlank()) {
            return Optional.of("opening.fault.remark");
        }
        awaited.get()
                .give(
                        stance,
                        remark,
                        rights.login(),
                        clock.instant(),
                        file.ground().orElseThrow());
        opinions.save(awaited.get());
        audit.record(
                rights.login(),
                "opening.act.opinion",
                project.slug(),
                audit.changes()
                        .field(kind, "", stance)
                        .field("commit", "", awaited.get().commitId()));
        move(project, rights);
        return Optional.empty();
    }

    /** Moves the project to where its file stands. */
    private void move(ProjectView project, Rights rights) {
        boolean waiting =
                files.of(project).filter(file -> !file.awaited().isEmpty()).isPresent();
        projects.stage(project.id(), waiting ? Stage.REVIEWS : Stage.DECISION, rights.login());
    }

    private Optional<OpeningFile> asked(ProjectView project) {
        return files.of(project).filter(one -> one.file().state() == OpeningCase.State.ASKED);
    }

    /** Keeps what the committee said on opinions that disagree. */
    @Transactional
    public Optional<String> arbitrate(ProjectView project, String text, Rights rights) {
        rights.require(project.organizationId(), Role.DIGITAL_DIRECTORATE);
        Optional<OpeningFile> known = asked(project);
        if (known.filter(OpeningFile::isContested).isEmpty()) {
            return Optional.of("opening.fault.not-contested");
        }
        if (text.isBlank()) {
            return Optional.of("opening.fault.arbitration");
        }
        known.get().file().arbitrate(text, rights.login(), clock.instant());
        cases.saveAndFlush(known.get().file());
        audit.record(
                rights.login(),
                "opening.act.arbitrated",
                project.slug(),
                audit.changes().field("text", "", text));
        return Optional.empty();
    }
}
