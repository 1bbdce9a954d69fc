package org.limpide.registry.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
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
    private String displayName = "";
    private String email = "";
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String login, String passwordHash, Instant createdAt) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("an account that was never saved");
        }
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    void password(String hash) {
        passwordHash = hash;
    }

    void person(String newName, String newEmail) {
        displayName = newName;
        email = newEmail;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    UserDetails details(List<GrantedAuthority> authorities) {
        return User.withUsername(login)
                .password(passwordHash)
                .disabled(disabledAt != null)
                .authorities(authorities)
                .build();
    }

    Person person() {
        return new Person(login, displayName, email, disabledAt == null);
    }

    Row row(List<Roles.Row> roles) {
        return new Row(login, displayName, email, disabledAt == null, createdAt, roles);
    }

    /** An account as a page shows it. */
    public record Row(
            String login, String name, String email, boolean usable, Instant createdAt, List<Roles.Row> roles) {}
}
