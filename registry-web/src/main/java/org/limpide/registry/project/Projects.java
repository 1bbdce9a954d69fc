package org.limpide.registry.project;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.KeyScopes;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Paged;
import org.limpide.scanner.policy.Openness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, makes and changes projects. */
@Service
public class Projects implements KeyScopes {
    private static final int PAGE_SIZE = 25;
    private final ProjectTable table;
    private final AuditLog audit;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    Projects(ProjectTable table, AuditLog audit, Clock clock, ApplicationEventPublisher news) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /** What became of a change that a person asked for. */
    public enum Changed {
        DONE,
        UNKNOWN,
        /** Somebody else changed it after the person saw it. */
        CONFLICT
    }

    public Optional<ProjectView> find(String slug) {
        return table.findBySlug(slug).map(Project::view);
    }

    /** Those of these projects that a reader may see, by name; every reader may see all today. */
    public List<ProjectView> readable(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.findAllByIdInOrderByName(ids).stream()
                        .map(Project::view)
                        .toList();
    }

    /** The slugs of all projects, in order. */
    @Override
    public List<String> projects() {
        return table.slugs();
    }

    /** The projects that the public may see, by name. */
    public List<ProjectView> published() {
        return table.findAllByStatusOrderByName(Status.PUBLISHED).stream()
                .map(Project::view)
                .toList();
    }

    Paged<ProjectView> list(ProjectSearch search, int number) {
        Page<Project> page = table.findAll(
                search.specification(), PageRequest.of(Math.max(0, number - 1), PAGE_SIZE, Sort.by("name", "slug")));
        return new Paged<>(
                page.map(Project::view).getContent(),
                Math.max(1, number),
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }

    /** Makes a project; the slug must be free. */
    @Transactional
    public ProjectView create(String slug, String name, String rootCommit, String actor) {
        ProjectView made =
                table.save(new Project(slug, name, rootCommit, clock.instant())).view();
        audit.record(actor, "project.act.created", slug);
        return made;
    }

    /** Notes where a project stands. */
    @Transactional
    public void assessed(long id, Standing standing, String rootCommit) {
        Project project = table.findById(id).orElseThrow();
        project.assessed(standing, rootCommit);
        table.save(project);
        tell(project);
    }

    /** Changes what people wrote about a project, unless somebody else did so meanwhile. */
    @Transactional
    public Changed change(String slug, ProjectChange change, String actor) {
        return table.findBySlug(slug)
                .map(project -> {
                    if (project.version() != change.version()) {
                        return Changed.CONFLICT;
                    }
                    Openness before = project.openness();
                    project.change(change);
                    // Flushed here, so that a change made in between fails before anything is recorded.
                    table.saveAndFlush(project);
                    audit.record(actor, "project.act.changed", slug);
                    if (before != change.openness()) {
                        chosen(project, change.openness(), actor);
                    }
                    tell(project);
                    return Changed.DONE;
                })
                .orElse(Changed.UNKNOWN);
    }

    private void chosen(Project project, @Nullable Openness degree, String actor) {
        audit.record(actor, "project.act.openness." + (degree == null ? "repository" : degree), project.slug());
        news.publishEvent(new OpennessChosen(project.view().id(), degree));
    }

    /** Notes that the code is public at an address; false where there is no such project. */
    @Transactional
    public boolean publish(String slug, String url, String actor) {
        Optional<Project> known = table.findBySlug(slug);
        known.ifPresent(project -> {
            project.publish(url, clock.instant());
            table.save(project);
            audit.record(actor, "project.act.published", slug);
            news.publishEvent(new PublicationChanged(slug));
        });
        return known.isPresent();
    }

    @Transactional
    boolean withdraw(String slug, String actor) {
        Optional<Project> known = table.findBySlug(slug);
        known.ifPresent(project -> {
            project.withdraw();
            table.save(project);
            audit.record(actor, "project.act.withdrawn", slug);
            news.publishEvent(new PublicationChanged(slug));
        });
        return known.isPresent();
    }

    private void tell(Project project) {
        if (project.isPublished()) {
            news.publishEvent(new PublicationChanged(project.slug()));
        }
    }
}
