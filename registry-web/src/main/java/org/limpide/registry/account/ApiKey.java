package org.limpide.registry.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key of a program; only the hash of its token is kept. */
@Entity
class ApiKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq")
    private @Nullable Long id;

    private String name;
    /** Queried, never read. */
    @Column(name = "token_hash")
    private String tokenHash;

    private @Nullable String projectSlug;
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(String name, String tokenHash, @Nullable String projectSlug, String createdBy, Instant from, Instant to) {
        this.name = name;
        this.tokenHash = tokenHash;
        this.projectSlug = projectSlug;
        this.createdBy = createdBy;
        this.createdAt = from;
        this.expiresAt = to;
    }

    String name() {
        return name;
    }

    boolean usableAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    KeyCaller caller() {
        return new KeyCaller(identity(), name, projectSlug);
    }

    private long identity() {
        if (id == null) {
            throw new IllegalStateException("a key that was never saved");
        }
        return id;
    }

    Row row(Instant now) {
        String state = revokedAt != null ? "revoked" : usableAt(now) ? "usable" : "expired";
        return new Row(identity(), name, projectSlug, createdBy, expiresAt, lastUsedAt, state);
    }

    /** A key as a page shows it; {@code state} is usable, expired or revoked. */
    public record Row(
            long id,
            String name,
            @Nullable String project,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            String state) {}
}
