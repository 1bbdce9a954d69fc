package org.limpide.registry.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.registry.organization.OrganizationRow;
import org.limpide.registry.organization.Organizations;
import org.limpide.registry.platform.Paged;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Component;

/** Makes what the list of projects shows; two queries whatever its length. */
@Component
class ProjectPages {
    private final Projects projects;
    private final Organizations organizations;
    private final Clock clock;

    ProjectPages(Projects projects, Organizations organizations, Clock clock) {
        this.projects = projects;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A row of the list.
     *
     * @param open whether its code is public
     * @param verdict null until a report was accepted
     * @param ageDays full days since the last accepted scan; 0 without one
     */
    public record Row(
            String slug,
            String name,
            String summary,
            String organization,
            Stage stage,
            boolean open,
            @Nullable Verdict verdict,
            @Nullable Instant assessedAt,
            long ageDays,
            int blocking,
            int reserve) {}

    /** A choice of a filter. */
    public record Choice(String value, String label) {}

    Paged<Row> rows(ProjectSearch search, int number, Rights rights, Language language) {
        Paged<ProjectView> page = projects.list(search, number, rights);
        Set<Long> ids = page.items().stream()
                .map(ProjectView::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, OrganizationRow> owners = organizations.byId(ids);
        List<Row> rows =
                page.items().stream().map(one -> row(one, owners, language)).toList();
        return new Paged<>(rows, page.number(), page.pages(), page.total());
    }

    List<Choice> organizations(Language language) {
        return organizations.choices(language).stream()
                .map(one -> new Choice(one.slug(), one.name()))
                .toList();
    }

    private Row row(ProjectView project, Map<Long, OrganizationRow> owners, Language language) {
        Standing standing = project.standing();
        OrganizationRow owner = project.organizationId() == null ? null : owners.get(project.organizationId());
        return new Row(
                project.slug(),
                project.name(),
                project.summary().in(language),
                owner == null ? "" : owner.name().in(language),
                project.stage(),
                project.isPublic(),
                standing == null ? null : standing.verdict(),
                standing == null ? null : standing.assessedAt(),
                standing == null ? 0 : age(standing.assessedAt()),
                standing == null ? 0 : standing.blocking(),
                standing == null ? 0 : standing.reserve());
    }

    private long age(Instant then) {
        return Math.max(0, Duration.between(then, clock.instant()).toDays());
    }
}
