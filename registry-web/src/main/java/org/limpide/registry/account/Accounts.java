package org.limpide.registry.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.limpide.registry.audit.AuditLog;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: finding one at login, making one. */
@Service
class Accounts implements UserDetailsService {
    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(AccountTable table, PasswordEncoder encoder, AuditLog audit, Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return table.findByLogin(canonical(login))
                .map(Account::details)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    boolean none() {
        return table.count() == 0;
    }

    List<Account.Row> list() {
        return table.findAllByOrderByLogin().stream().map(Account::row).toList();
    }

    /** Makes an account with a random password, which is returned this once; nothing when the login is taken. */
    @Transactional
    public Optional<String> create(String login, boolean administrator, String actor) {
        String name = canonical(login);
        if (table.existsByLogin(name)) {
            return Optional.empty();
        }
        String password = RandomWords.password();
        table.save(new Account(name, encode(password), administrator, clock.instant()));
        audit.record(actor, "account.act.account-created", name);
        return Optional.of(password);
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
