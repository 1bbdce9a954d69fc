package org.limpide.registry.ingest;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.KeyCaller;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Paged;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of reports: its rows survive a restart, so nothing that was received is lost. */
@Service
class Submissions {
    private static final int PAGE_SIZE = 50;
    private final SubmissionTable table;
    private final AuditLog audit;
    private final Clock clock;

    Submissions(SubmissionTable table, AuditLog audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a report for one project; the same report for the same project is one submission, however often sent. */
    @Transactional
    public Submission.Row receive(String project, Inbox.Received received, KeyCaller caller) {
        Optional<Submission> before = table.findByWantedProjectAndSha256(project, received.sha256());
        if (before.isPresent()) {
            Submission known = before.get();
            if (known.state() == Submission.State.REFUSED && known.visibleTo(caller)) {
                known.again();
                table.save(known);
            }
            return known.row();
        }
        Submission made = new Submission(UUID.randomUUID().toString(), project, received, caller, clock.instant());
        table.saveAndFlush(made);
        audit.record(caller.name(), "ingest.act.received", made.getId());
        return made.row();
    }

    Optional<Submission.Row> find(String id) {
        return table.findById(id).map(Submission::row);
    }

    Optional<Submission.Row> find(String id, KeyCaller caller) {
        return table.findById(id).filter(one -> one.visibleTo(caller)).map(Submission::row);
    }

    /** The last ones first; {@code slugs} are those of the projects that the reader may see, null for all. */
    Paged<Submission.Row> page(int number, @Nullable Collection<String> slugs) {
        PageRequest wanted = PageRequest.of(Math.max(0, number - 1), PAGE_SIZE);
        Page<Submission> page = slugs == null
                ? table.findAllByOrderByReceivedAtDesc(wanted)
                : table.findAllByProjectSlugInOrderByReceivedAtDesc(slugs, wanted);
        return new Paged<>(
                page.map(Submission::row).getContent(),
                Math.max(1, number),
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }

    /** Puts back what a stopped process was checking; one process works on a database. */
    @Transactional
    public void takeUpAgain() {
        table.findByState(Submission.State.CHECKING).forEach(one -> {
            one.again();
            table.save(one);
        });
    }

    /** The oldest report that waits, now marked as being checked. */
    @Transactional
    public Optional<Submission> next() {
        Optional<Submission> oldest = table.findFirstByStateOrderByReceivedAtAscIdAsc(Submission.State.RECEIVED);
        oldest.ifPresent(one -> {
            one.checking();
            table.save(one);
        });
        return oldest;
    }

    @Transactional
    public void refuse(String id, List<Refusal> reasons) {
        table.findById(id).ifPresent(one -> {
            one.refused(reasons, clock.instant());
            table.save(one);
            audit.record(AuditLog.SYSTEM, "ingest.act.refused", id);
        });
    }

    /** Called within the transaction that applies the report, so that both happen or neither. */
    @Transactional
    public void applied(String id, String project) {
        table.findById(id).ifPresent(one -> {
            one.applied(project, clock.instant());
            table.save(one);
            audit.record(AuditLog.SYSTEM, "ingest.act.applied", project);
        });
    }
}
