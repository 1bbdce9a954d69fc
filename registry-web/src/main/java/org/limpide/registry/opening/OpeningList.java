package org.limpide.registry.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Accounts;
import org.limpide.registry.account.Person;
import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.limpide.registry.account.Roles;
import org.limpide.registry.eligibility.OpinionRules;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Component;

/** Tells who waits for whom: the openings whose opinions or decision are awaited, the oldest first. */
@Component
class OpeningList {
    private final OpeningCaseTable cases;
    private final OpeningFiles files;
    private final Projects projects;
    private final Roles roles;
    private final Accounts accounts;
    private final Clock clock;

    OpeningList(
            OpeningCaseTable cases,
            OpeningFiles files,
            Projects projects,
            Roles roles,
            Accounts accounts,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.projects = projects;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** An opening that waits. */
    public record Line(String slug, String name, @Nullable Instant since, List<Wait> waits, boolean mine) {
        public Line {
            waits = List.copyOf(waits);
        }
    }

    /**
     * What it waits for.
     *
     * @param title of the opinion; empty for the decision
     * @param who those who may give it
     * @param dueOn null for the decision, which has no delay
     */
    public record Wait(
            String title, List<String> who, @Nullable LocalDate dueOn, boolean late, boolean mine) {
        public Wait {
            who = List.copyOf(who);
        }
    }

    List<Line> lines(Rights rights, Language language) {
        List<OpeningCase> asked = cases.findAllByStateOrderByRequestedAt(OpeningCase.State.ASKED);
        Map<Long, ProjectView> readable =
                projects.readable(asked.stream().map(OpeningCase::projectId).toList(), rights).stream()
                        .collect(Collectors.toMap(ProjectView::id, one -> one));
        List<Line> lines = new ArrayList<>();
        for (OpeningCase one : asked) {
            ProjectView project = readable.get(one.projectId());
            if (project != null) {
                files.of(project).ifPresent(file -> lines.add(line(file, rights, language)));
            }
        }
        return lines;
    }

    private Line line(OpeningFile file, Rights rights, Language language) {
        List<Wait> waits = new ArrayList<>();
        boolean own = Signing.fault(file, rights).isPresent();
        Long organization = file.project().organizationId();
        for (OpinionRules.Kind kind : file.awaited()) {
            boolean mine = !own && rights.has(organization, kind.role());
            waits.add(wait(kind.title().in(language), kind.role(), organization, file.current(kind.id()), mine));
        }
        if (waits.isEmpty()) {
            boolean mine = !own && rights.has(organization, Role.DECISION_AUTHORITY);
            waits.add(wait("", Role.DECISION_AUTHORITY, organization, Optional.empty(), mine));
        }
        return new Line(
                file.project().slug(),
                file.project().name(),
                file.file().row().requestedAt(),
                waits,
                waits.stream().anyMatch(Wait::mine));
    }

    private Wait wait(String title, Role role, @Nullable Long organization, Optional<Opinion> asked, boolean mine) {
        LocalDate due = asked.map(Opinion::dueOn).orElse(null);
        boolean late =
                due != null && LocalDate.now(clock.withZone(Openings.ZONE)).isAfter(due);
        List<String> logins = roles.holders(role, organization);
        List<String> who = accounts.people(logins).values().stream()
                .map(Person::shown)
                .sorted()
                .toList();
        return new Wait(title, who, due, late, mine);
    }
}
