package org.limpide.registry.audit;

import java.time.Clock;
import org.limpide.registry.platform.Paged;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** Records acts. Within a transaction an act is recorded exactly when the change it tells of is. */
@Service
public class AuditLog {
    private static final int PAGE_SIZE = 50;
    private final AuditEntries entries;
    private final Clock clock;

    AuditLog(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param actor login of a person, name of a key, or {@link #SYSTEM}
     * @param act text key of what was done, {@code feature.act.name}
     * @param subject what it was done on: a slug, a login, a name; never the value of a secret
     */
    public void record(String actor, String act, String subject) {
        entries.save(new AuditEntry(clock.instant(), actor, act, subject));
    }

    /** The actor where no person asked. */
    public static final String SYSTEM = "limpide";

    Paged<AuditEntry.Row> page(int number) {
        Page<AuditEntry> page = entries.findAllByOrderByIdDesc(PageRequest.of(Math.max(0, number - 1), PAGE_SIZE));
        return new Paged<>(
                page.map(AuditEntry::row).getContent(),
                Math.max(1, number),
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }
}
