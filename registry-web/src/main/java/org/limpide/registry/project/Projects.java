package org.limpide.registry.project;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.limpide.registry.account.KeyScopes;
import org.limpide.registry.account.Rights;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.audit.Changes;
import org.limpide.registry.platform.Paged;
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

    public Optional<ProjectView> find(long id) {
        return table.findById(id).map(Project::view);
    }

    /** Those of these projects that the person may read, by name. */
    public List<ProjectView> readable(Collection<Long> ids, Rights rights) {
        return ids.isEmpty()
                ? List.of()
                : table.findAllByIdInOrderByName(ids).stream()
                        .map(Project::view)
                        .filter(one -> ProjectRights.mayRead(rights, one))
                        .toList();
    }

    /** Whether a project has that repository. */
    public boolean hasRepository(String address) {
        return table.names(address);
    }

    /** The ids of all projects that the person may read. */
    public List<Long> readableIds(Rights rights) {
        List<Long> ids = new ArrayList<>();
        each(ProjectSearch.ALL, rights, one -> ids.add(one.id()));
        return ids;
    }

    /** The slugs of all projects, in order. */
    @Override
    public List<String> projects() {
        return table.slugs();
    }

    /** The projects that the public may see, by name. */
    public List<ProjectView> published() {
        return table.findAllByPublishedAtIsNotNullOrderByName().stream()
                .map(Project::view)
                .toList();
    }

    /** A page of the projects that the person may read. */
    public Paged<ProjectView> list(ProjectSearch search, int number, Rights rights) {
        Page<Project> page = table.findAll(
                search.specification(rights),
                PageRequest.of(Math.max(0, number - 1), PAGE_SIZE, Sort.by("name", "slug")));
        return new Paged<>(
                page.map(Project::view).getContent(),
                Math.max(1, number),
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }

    /** Hands over all projects that the person may read, page by page, by slug. */
    public void each(ProjectSearch search, Rights rights, Consumer<ProjectView> reader) {
        Page<Project> page;
        int number = 0;
        do {
            page = table.findAll(
                    search.specification(rights), PageRequest.of(number++, 40 * PAGE_SIZE, Sort.by("slug")));
            page.map(Project::view).forEach(reader);
        } while (page.hasNext());
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
        project.assessed(standing, rootCommit, clock.instant());
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
                    ProjectView before = project.view();
                    project.change(change);
                    // Flushed here, so that a change made in between fails before anything is recorded.
                    table.saveAndFlush(project);
                    audit.record(actor, "project.act.changed", slug, changes(before, change));
                    if (before.openness() != change.openness()) {
                        news.publishEvent(new OpennessChosen(before.id(), change.openness()));
                    }
                    tell(project);
                    return Changed.DONE;
                })
                .orElse(Changed.UNKNOWN);
    }

    private Changes changes(ProjectView before, ProjectChange after) {
        Changes changes = audit.changes()
                .field("name", before.name(), after.name())
                .field("summaryFr", before.summary().fr(), after.summary().fr())
                .field("summaryEn", before.summary().en(), after.summary().en())
                .field("organization", before.organizationId(), after.organizationId())
                .field("license", before.license(), after.license())
                .field("openness", before.openness(), after.openness())
                .field("path", before.path(), after.path())
                .field("access", before.access(), after.access())
                .field("supportTeam", before.supportTeam(), after.supportTeam())
                .field("lead", before.leadLogin(), after.leadLogin())
                .field("repositories", before.repositories(), after.repositories());
        for (Duty duty : Duty.values()) {
            Contact then = before.contact(duty);
            Contact now = after.contacts().getOrDefault(duty, Contact.NONE);
            changes.personal("contact." + duty, then.name() + then.email(), now.name() + now.email());
        }
        return changes;
    }

    /** Moves a project to another step of its life; false where there is no such project. */
    @Transactional
    public boolean stage(long id, Stage stage, String actor) {
        Optional<Project> known = table.findById(id);
        known.filter(one -> one.stage() != stage).ifPresent(project -> {
            Stage before = project.stage();
            project.stage(stage, clock.instant());
            table.save(project);
            audit.record(
                    actor, "project.act.stage", project.slug(), audit.changes().field("stage", before, stage));
        });
        return known.isPresent();
    }

    /** Notes that the code is public at an address since now; false where there is no such project. */
    @Transactional
    public boolean publish(String slug, String url, String actor) {
        return publish(slug, url, "", clock.instant(), actor);
    }

    /**
     * Notes that the code is public at an address.
     *
     * @param commit that is public there; empty where not said
     * @param since when it became public
     * @return false where there is no such project
     */
    @Transactional
    public boolean publish(String slug, String url, String commit, Instant since, String actor) {
        return update(slug, project -> {
            ProjectView before = project.view();
            project.publish(url, commit, since, clock.instant());
            table.save(project);
            audit.record(
                    actor,
                    "project.act.published",
                    slug,
                    audit.changes()
                            .field("publicUrl", before.publicUrl(), url)
                            .field("publicCommit", before.publicCommit(), commit));
        });
    }

    @Transactional
    boolean withdraw(String slug, String actor) {
        return update(slug, project -> {
            ProjectView before = project.view();
            project.withdraw(clock.instant());
            table.save(project);
            audit.record(
                    actor, "project.act.withdrawn", slug, audit.changes().field("publicUrl", before.publicUrl(), ""));
        });
    }

    private boolean update(String slug, Consumer<Project> change) {
        Optional<Project> known = table.findBySlug(slug);
        known.ifPresent(project -> {
            change.accept(project);
            news.publishEvent(new PublicationChanged(slug));
        });
        return known.isPresent();
    }

    private void tell(Project project) {
        if (project.isPublic()) {
            news.publishEvent(new PublicationChanged(project.slug()));
        }
    }
}
