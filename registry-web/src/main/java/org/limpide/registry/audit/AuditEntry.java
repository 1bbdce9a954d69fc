package org.limpide.registry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One act. */
@Entity
@Immutable
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq")
    private @Nullable Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;
    private String act;
    private String subject;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, String actor, String act, String subject) {
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
    }

    Row row() {
        return new Row(happenedAt, actor, act, subject);
    }

    /** An act as a page shows it; {@code act} is a text key. */
    public record Row(Instant happenedAt, String actor, String act, String subject) {}
}
