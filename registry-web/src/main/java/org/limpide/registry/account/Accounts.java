package org.limpide.registry.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.limpide.registry.audit.AuditLog;
import org.limpide.scanner.text.Language;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: finding one at login, making one, changing one. */
@Service
public class Accounts implements UserDetailsService {
    private final AccountTable table;
    private final Roles roles;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(AccountTable table, Roles roles, PasswordEncoder encoder, AuditLog audit, Clock clock) {
        this.table = table;
        this.roles = roles;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account =
                table.findByLogin(canonical(login)).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return account.details(
                roles.of(canonical(login)).map(FreshRights::authorities).orElse(List.of()));
    }

    boolean none() {
        return table.count() == 0;
    }

    List<Account.Row> list(Language language) {
        Map<Long, List<Roles.Row>> held = roles.byAccount(language);
        return table.findAllByOrderByLogin().stream()
                .map(one -> one.row(held.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Optional<Account.Row> row(String login, Language language) {
        return table.findByLogin(login)
                .map(one -> one.row(roles.byAccount(language).getOrDefault(one.id(), List.of())));
    }

    /** The people behind these logins, in one query; logins without an account are left out. */
    public Map<String, Person> people(Collection<String> logins) {
        return logins.isEmpty()
                ? Map.of()
                : table.findAllByLoginIn(logins).stream()
                        .map(Account::person)
                        .collect(Collectors.toMap(Person::login, Function.identity()));
    }

    /** Whether somebody can log in with that login. */
    public boolean isUsable(String login) {
        return table.findByLogin(login)
                .map(Account::person)
                .filter(Person::usable)
                .isPresent();
    }

    /** Those who hold a role somewhere and can log in. */
    public List<Person> holding(Role role) {
        return table.holding(role).stream().map(Account::person).toList();
    }

    /** Makes an account with a random password, which is returned this once; nothing when the login is taken. */
    @Transactional
    public Optional<String> create(String login, Role role, String organization, String actor) {
        String name = canonical(login);
        if (table.existsByLogin(name)) {
            return Optional.empty();
        }
        String password = RandomWords.password();
        table.save(new Account(name, encode(password), clock.instant()));
        audit.record(actor, "account.act.account-created", name);
        roles.grant(name, role, organization, actor);
        return Optional.of(password);
    }

    /** Gives an account a new random password, which is returned this once. */
    @Transactional
    public Optional<String> resetPassword(String login, String actor) {
        return table.findByLogin(login).map(account -> {
            String password = RandomWords.password();
            account.password(encode(password));
            table.save(account);
            audit.record(actor, "account.act.password-reset", login);
            return password;
        });
    }

    /** Sets a password that its owner chose; false where the old one is wrong. */
    @Transactional
    public boolean changePassword(String login, String old, String chosen) {
        Optional<Account> account = table.findByLogin(login).filter(one -> encoder.matches(old, one.passwordHash()));
        account.ifPresent(one -> {
            one.password(encode(chosen));
            table.save(one);
            audit.record(login, "account.act.password-changed", login);
        });
        return account.isPresent();
    }

    /** Notes how a person is called and where mail goes. */
    @Transactional
    public void describe(String login, String name, String email, String actor) {
        table.findByLogin(login).ifPresent(account -> {
            Person before = account.person();
            account.person(name, email);
            table.save(account);
            audit.record(
                    actor,
                    "account.act.person-changed",
                    login,
                    audit.changes().personal("name", before.name(), name).personal("email", before.email(), email));
        });
    }

    /** Shuts an account out, or lets it in again; the one who asks cannot shut out themselves. */
    @Transactional
    public boolean usable(String login, boolean usable, String actor) {
        Optional<Account> account = table.findByLogin(login).filter(one -> !login.equals(actor));
        account.ifPresent(one -> {
            if (usable) {
                one.enable();
            } else {
                one.disable(clock.instant());
            }
            table.save(one);
            audit.record(actor, usable ? "account.act.account-enabled" : "account.act.account-disabled", login);
        });
        return account.isPresent();
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash for a password");
        }
        return hash;
    }

    private static String canonical(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
