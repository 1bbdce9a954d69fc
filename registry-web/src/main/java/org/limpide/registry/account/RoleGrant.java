package org.limpide.registry.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role that a person holds, somewhere or everywhere. */
@Entity
class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_grant_seq")
    @SequenceGenerator(name = "role_grant_seq", sequenceName = "role_grant_seq")
    private @Nullable Long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long organizationId;

    /** Queried, never read. */
    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(long accountId, Role role, @Nullable Long organizationId, String grantedBy, Instant grantedAt) {
        this.accountId = accountId;
        this.role = role;
        this.organizationId = organizationId;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("a grant that was never saved");
        }
        return id;
    }

    long accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    @Nullable
    Long organizationId() {
        return organizationId;
    }
}
