package org.limpide.registry.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.platform.Caller;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may log in. */
@Entity
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
    private @Nullable Long id;

    private String login;
    private String passwordHash;
    private boolean administrator;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String login, String passwordHash, boolean administrator, Instant createdAt) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.administrator = administrator;
        this.createdAt = createdAt;
    }

    UserDetails details() {
        User.UserBuilder user = User.withUsername(login).password(passwordHash);
        return administrator
                ? user.roles(Caller.ADMINISTRATOR.role(), Caller.READER.role()).build()
                : user.roles(Caller.READER.role()).build();
    }

    Row row() {
        return new Row(login, administrator, createdAt);
    }

    /** An account as a page shows it. */
    public record Row(String login, boolean administrator, Instant createdAt) {}
}
