package org.limpide.registry.fleet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.limpide.registry.account.Rights;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Paged;
import org.limpide.registry.project.ProjectRights;
import org.limpide.registry.project.ProjectView;
import org.limpide.registry.project.Projects;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of scans. */
@Service
class ScanJobs {
    private static final int PAGE_SIZE = 50;
    private static final int MOST_ATTEMPTS = 3;
    private static final Set<ScanJob.State> OPEN = Set.of(ScanJob.State.WAITING, ScanJob.State.RUNNING);
    private final ScanJobTable table;
    private final RepositoryAddress addresses;
    private final Projects projects;
    private final AuditLog audit;
    private final Clock clock;

    ScanJobs(ScanJobTable table, RepositoryAddress addresses, Projects projects, AuditLog audit, Clock clock) {
        this.table = table;
        this.addresses = addresses;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of a job, or the text key of why there is none. */
    record Asked(Optional<String> job, String fault) {}

    /** Asks for a scan of the main repository of a project. */
    @Transactional
    Asked ask(ProjectView project, String actor) {
        if (project.repositories().isEmpty()) {
            return new Asked(Optional.empty(), "fleet.refused.no-repository");
        }
        String repository = project.repositories().get(0);
        String fault = addresses.check(repository).fault();
        if (!fault.isEmpty()) {
            return new Asked(Optional.empty(), fault);
        }
        if (table.existsByProjectIdAndStateIn(project.id(), OPEN)) {
            return new Asked(Optional.empty(), "fleet.refused.waiting");
        }
        String id = UUID.randomUUID().toString();
        table.saveAndFlush(new ScanJob(id, project.id(), repository, actor, clock.instant()));
        audit.record(actor, "fleet.act.asked", project.slug());
        return new Asked(Optional.of(id), "");
    }

    /** Asks that a job be given up; whoever works on it sees it within a second. */
    @Transactional
    boolean cancel(String id, Rights rights) {
        Optional<ScanJob> open = table.findById(id).filter(job -> !job.state().isOver());
        Optional<ProjectView> project = open.flatMap(job -> projects.find(job.projectId()));
        if (open.isEmpty() || project.isEmpty()) {
            return false;
        }
        ProjectRights.require(ProjectRights.mayChange(rights, project.get()));
        open.get().end(ScanJob.State.CANCELLED, "fleet.failed.cancelled", "", clock.instant());
        table.saveAndFlush(open.get());
        audit.record(rights.login(), "fleet.act.cancelled", project.get().slug());
        return true;
    }

    /** What a worker needs to know of a job that it begins. */
    record Work(String id, String project, String repository) {}

    /** Marks a job as begun; nothing where there is no work left to do. */
    @Transactional
    Optional<Work> begin(String id, String worker) {
        Optional<ScanJob> open = table.findById(id).filter(job -> !job.state().isOver());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        ScanJob job = open.get();
        if (job.attempts() >= MOST_ATTEMPTS) {
            job.end(ScanJob.State.FAILED, "fleet.failed.attempts", "", clock.instant());
            table.saveAndFlush(job);
            return Optional.empty();
        }
        job.begin(worker, clock.instant());
        table.saveAndFlush(job);
        return projects.find(job.projectId()).map(project -> new Work(id, project.slug(), job.repository()));
    }

    boolean isCancelled(String id) {
        return table.findById(id)
                .filter(job -> job.state() != ScanJob.State.CANCELLED)
                .isEmpty();
    }

    @Transactional
    void end(String id, String failure, String detail) {
        table.findById(id).filter(job -> !job.state().isOver()).ifPresent(job -> {
            job.end(failure.isEmpty() ? ScanJob.State.DONE : ScanJob.State.FAILED, failure, detail, clock.instant());
            table.saveAndFlush(job);
        });
    }

    /** The ids of the jobs that nobody has begun. */
    List<String> waiting() {
        return table.findAllByStateOrderByAskedAt(ScanJob.State.WAITING).stream()
                .map(ScanJob::getId)
                .toList();
    }

    /** How the queue does: waiting, running, and done within the last hour. */
    public record Load(long waiting, long running, long doneInAnHour, long failedInAnHour) {}

    Load load() {
        var since = clock.instant().minus(Duration.ofHours(1));
        return new Load(
                table.countByState(ScanJob.State.WAITING),
                table.countByState(ScanJob.State.RUNNING),
                table.endedSince(ScanJob.State.DONE, since),
                table.endedSince(ScanJob.State.FAILED, since));
    }

    /** The jobs of the projects that the person may read, the last ones first. */
    Paged<ScanJob.Row> page(int number, Rights rights) {
        PageRequest wanted = PageRequest.of(Math.max(0, number - 1), PAGE_SIZE);
        Page<ScanJob> page = rights.readable().isEmpty()
                ? table.findAllByOrderByAskedAtDesc(wanted)
                : table.findAllByProjectIdInOrderByAskedAtDesc(projects.readableIds(rights), wanted);
        Map<Long, ProjectView> byId =
                projects
                        .readable(
                                page.getContent().stream()
                                        .map(ScanJob::projectId)
                                        .toList(),
                                rights)
                        .stream()
                        .collect(Collectors.toMap(ProjectView::id, one -> one));
        List<ScanJob.Row> rows = new ArrayList<>();
        for (ScanJob job : page.getContent()) {
            ProjectView project = byId.get(job.projectId());
            if (project != null) {
                rows.add(job.row(project.slug(), project.name()));
            }
        }
        return new Paged<>(rows, Math.max(1, number), Math.max(1, page.getTotalPages()), page.getTotalElements());
    }
}
