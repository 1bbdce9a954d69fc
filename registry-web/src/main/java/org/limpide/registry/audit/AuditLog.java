package org.limpide.registry.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.limpide.registry.platform.Paged;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records acts. Within a transaction an act is recorded exactly when the change it tells of is: all acts of a transaction are
 * chained at its end, so that the end of the chain is locked for as short as can be and always last.
 */
@Service
public class AuditLog {
    /** The actor where no person asked. */
    public static final String SYSTEM = "limpide";

    private static final int PAGE_SIZE = 50;
    private final AuditEntries entries;
    private final AuditHeads heads;
    private final EntityManager changes;
    private final PersonalHash personal;
    private final Clock clock;

    AuditLog(AuditEntries entries, AuditHeads heads, EntityManager changes, PersonalHash personal, Clock clock) {
        this.personal = personal;
        this.entries = entries;
        this.heads = heads;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param actor login of a person, name of a key, or {@link #SYSTEM}
     * @param act text key of what was done, {@code feature.act.name}
     * @param subject what it was done on: a slug, a login, a name; never the value of a secret
     */
    @Transactional
    public void record(String actor, String act, String subject) {
        record(actor, act, subject, Changes.NONE);
    }

    /** What an act is about to change; to be filled and recorded with it. */
    public Changes changes() {
        return new Changes(personal);
    }

    /** Records an act with the values before and after it. */
    @Transactional
    public void record(String actor, String act, String subject, Changes values) {
        AuditEntry entry = new AuditEntry(clock.instant(), actor, act, subject, values.json());
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.add(entry);
            return;
        }
        Pending pending = new Pending();
        pending.add(entry);
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
    }

    private void append(List<AuditEntry> acts) {
        // Rows of the change itself are locked first: two transactions never wait for each other's.
        changes.flush();
        AuditHead head =
                heads.findById(AuditHead.ONLY).orElseThrow(() -> new IllegalStateException("the chain has no end"));
        changes.refresh(head);
        if (head.isStart()) {
            // Acts of a time before the chain; what comes without a place later was put in by somebody else.
            entries.findAllByPositionIsNullOrderById().forEach(head::append);
        }
        for (AuditEntry act : acts) {
            head.append(act);
            entries.save(act);
        }
    }

    /** The acts of one transaction. */
    private final class Pending implements TransactionSynchronization {
        private final List<AuditEntry> acts = new ArrayList<>();
        private boolean written;

        void add(AuditEntry act) {
            if (written) {
                append(List.of(act));
            } else {
                acts.add(act);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(acts);
            written = true;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditLog.this);
        }
    }

    Paged<AuditEntry.Row> page(int number) {
        Page<AuditEntry> page =
                entries.findAllByOrderByPositionDesc(PageRequest.of(Math.max(0, number - 1), PAGE_SIZE));
        return new Paged<>(
                page.map(entry -> entry.row(read(entry.changes()))).getContent(),
                Math.max(1, number),
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }

    private static List<AuditEntry.Change> read(String json) {
        List<AuditEntry.Change> changes = new ArrayList<>();
        if (!json.isEmpty()) {
            JsonMapper.shared()
                    .readTree(json)
                    .properties()
                    .forEach(one -> changes.add(new AuditEntry.Change(
                            one.getKey(),
                            one.getValue().path("before").asString(),
                            one.getValue().path("after").asString())));
        }
        return changes;
    }
}
