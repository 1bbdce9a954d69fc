package org.limpide.registry.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The end of the chain. */
@Entity
class AuditHead {
    static final long ONLY = 1;

    @Id
    private long id;

    private long entries;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    /** Whether no act was ever chained. */
    boolean isStart() {
        return entries == 0;
    }

    /** Gives an act the next place and makes it the end. */
    void append(AuditEntry entry) {
        entries++;
        hash = entry.chain(entries, hash);
    }
}
