package org.limpide.registry.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Accounts;
import org.limpide.registry.account.Person;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.account.Roles;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.eligibility.Eligibility;
import org.limpide.registry.eligibility.OpinionRules;
import org.limpide.registry.eligibility.Questionnaire;
import org.limpide.registry.eligibility.Questionnaire.Question;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.springframework.stereotype.Component;

/** Makes the record of an opening. */
@Component
class OpeningPages {
    private static final Policy OWN = PolicyLoader.builtIn();
    private final OpeningFiles files;
    private final Todos todos;
    private final Assessments assessments;
    private final Roles roles;
    private final Accounts accounts;
    private final Clock clock;

    OpeningPages(
            OpeningFiles files, Todos todos, Assessments assessments, Roles roles, Accounts accounts, Clock clock) {
        this.files = files;
        this.todos = todos;
        this.assessments = assessments;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    OpeningPage page(ProjectView project, Rights rights, Language language) {
        Optional<OpeningFile> known = files.of(project);
        OpeningPage.May may = new OpeningPage.May(
                ProjectRights.mayChange(rights, project),
                rights.has(project.organizationId(), Role.DIGITAL_DIRECTORATE),
                rights.has(project.organizationId(), Role.DECISION_AUTHORITY),
                ProjectRights.mayPublish(rights, project));
        Optional<Assessments.Ground> ground = assessments.last(project.id());
        String fault = Signing.groundFault(ground).orElse("");
        if (known.isEmpty()) {
            return unopened(project, ground.orElse(null), fault, may);
        }
        OpeningFile file = known.get();
        Eligibility eligibility = file.eligibility();
        Optional<Decision.Row> decision = file.decision();
        return new OpeningPage(
                project,
                file.file().row(),
                ground.orElse(null),
                fault,
                eligibility.arising().stream()
                        .map(question -> asked(file, question, language))
                        .toList(),
                eligibility.leads().name(),
                eligibility.isComplete(),
                opinions(file, rights, language),
                !file.uncovered().isEmpty(),
                file.isContested(),
                decision.orElse(null),
                decision.isPresent()
                        ? file.decisions().subList(1, file.decisions().size())
                        : file.decisions(),
                decision.isPresent() ? todos.checklist(file, language) : List.of(),
                decision.isPresent() ? todos.codeGouv(file, language) : List.of(),
                may);
    }

    private OpeningPage unopened(
            ProjectView project, Assessments.@Nullable Ground ground, String fault, OpeningPage.May may) {
        return new OpeningPage(
                project,
                null,
                ground,
                fault,
                List.of(),
                Questionnaire.Leads.ELIGIBLE.name(),
                false,
                List.of(),
                false,
                false,
                null,
                files.past(project),
                List.of(),
                List.of(),
                may);
    }

    private static OpeningPage.Asked asked(OpeningFile file, Question question, Language language) {
        GivenAnswer given = file.answers().get(question.id());
        Set<String> chosen = given == null ? Set.of() : new HashSet<>(given.answers());
        return new OpeningPage.Asked(
                question.id(),
                question.title().in(language),
                question.help().map(help -> help.in(language)).orElse(""),
                question.several(),
                question.answers().stream()
                        .map(one -> new OpeningPage.Option(
                                one.id(), one.label().in(language), chosen.contains(one.id()), one.reason()))
                        .toList(),
                question.answers().stream()
                        .filter(one -> chosen.contains(one.id()))
                        .map(one -> one.label().in(language))
                        .toList(),
                given == null ? "" : given.reason(),
                given == null ? "" : given.givenBy(),
                given == null ? null : given.givenAt(),
                hints(file, question, language),
                said(question.basis(), language));
    }

    private static List<String> hints(OpeningFile file, Question question, Language language) {
        return file.attention().stream()
                .filter(answer -> question.scan().contains(answer.id()))
                .map(answer -> OWN.criterion(answer.id())
                        .map(criterion -> criterion.title().in(language))
                        .orElse(answer.id()))
                .toList();
    }

    static List<String> said(List<Localized> texts, Language language) {
        return texts.stream().map(one -> one.in(language)).toList();
    }

    private List<OpeningPage.View> opinions(OpeningFile file, Rights rights, Language language) {
        LocalDate today = LocalDate.now(clock.withZone(Openings.ZONE));
        boolean own = Signing.fault(file, rights).isPresent();
        List<OpeningPage.View> views = new ArrayList<>();
        for (OpinionRules.Kind kind : file.needed()) {
            Opinion opinion = file.current(kind.id()).orElse(null);
            boolean awaited =
                    file.file().state() == OpeningCase.State.ASKED && opinion != null && opinion.givenAt() == null;
            boolean mine = awaited && !own && rights.has(file.project().organizationId(), kind.role());
            views.add(view(file, kind, opinion, today, mine, language));
        }
        return views;
    }

    private OpeningPage.View view(
            OpeningFile file,
            OpinionRules.Kind kind,
            @Nullable Opinion opinion,
            LocalDate today,
            boolean mine,
            Language language) {
        LocalDate due = opinion == null ? today.plusDays(kind.days()) : opinion.dueOn();
        Stance stance = opinion == null ? null : opinion.stance();
        return new OpeningPage.View(
                kind.id(),
                kind.title().in(language),
                kind.what().in(language),
                who(kind.role(), file.project().organizationId()),
                due,
                stance == null ? "" : stance.name(),
                opinion == null ? "" : opinion.remark(),
                opinion == null ? "" : opinion.givenBy(),
                opinion == null ? null : opinion.givenAt(),
                opinion == null ? "" : opinion.commitId(),
                opinion == null ? "" : opinion.reportSha256(),
                opinion != null && opinion.covers(file.ground().orElse(null)),
                opinion != null && stance == null && today.isAfter(due),
                mine,
                said(kind.basis(), language));
    }

    private List<String> who(Role role, @Nullable Long organization) {
        List<String> logins = roles.holders(role, organization);
        Map<String, Person> people = accounts.people(logins);
        return logins.stream()
                .map(login -> Optional.ofNullable(people.get(login))
                        .map(Person::shown)
                        .orElse(login))
                .toList();
    }
}
