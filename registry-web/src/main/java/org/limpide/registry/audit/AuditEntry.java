package org.limpide.registry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act; once it has its place in the chain, nothing of it changes. */
@Entity
class AuditEntry {
    private static final int SHOWN_DIGITS = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq")
    private @Nullable Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;
    private String act;
    private String subject;
    private String changes = "";
    private @Nullable Long position;
    private @Nullable String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, String actor, String act, String subject, String changes) {
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
        this.changes = changes;
    }

    /** Takes its place behind an act of that hash; its own hash. */
    String chain(long place, String before) {
        AuditLink link = new AuditLink(place, happenedAt, actor, act, subject, changes);
        String own = link.hash(before);
        happenedAt = link.happenedAt();
        position = place;
        hash = own;
        return own;
    }

    String changes() {
        return changes;
    }

    Row row(List<Change> read) {
        String shown = hash == null ? "" : hash.substring(0, SHOWN_DIGITS);
        return new Row(position == null ? 0 : position, happenedAt, actor, act, subject, read, shown);
    }

    /**
     * An act as a page shows it; {@code act} is a text key.
     *
     * @param position 0 where it has none yet
     * @param hash its first digits
     */
    public record Row(
            long position,
            Instant happenedAt,
            String actor,
            String act,
            String subject,
            List<Change> changes,
            String hash) {}

    /** A field as it was and as it is. */
    public record Change(String field, String before, String after) {}
}
