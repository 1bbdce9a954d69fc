package org.limpide.registry.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Digests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, knows and revokes the keys of programs. */
@Service
public class ApiKeys {
    /** How long a key lives unless said otherwise. */
    public static final int DEFAULT_DAYS = 90;

    static final int MOST_DAYS = 365;

    private final ApiKeyTable table;
    private final AuditLog audit;
    private final Clock clock;

    ApiKeys(ApiKeyTable table, AuditLog audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @param project slug of the only project it may speak for; null for all
     * @return the token, which is never shown again
     */
    @Transactional
    public String create(String name, @Nullable String project, int days, String actor) {
        String token = RandomWords.token();
        Instant now = clock.instant();
        table.save(new ApiKey(name, hash(token), project, actor, now, now.plus(Duration.ofDays(days))));
        audit.record(actor, "account.act.key-created", name);
        return token;
    }

    /** Who shows this token; nothing for one that is unknown, expired or revoked. */
    @Transactional
    public Optional<KeyCaller> use(String token) {
        String hash = hash(token);
        Instant now = clock.instant();
        Optional<ApiKey> key = table.findByTokenHash(hash).filter(known -> known.usableAt(now));
        key.ifPresent(known -> table.used(hash, now));
        return key.map(ApiKey::caller);
    }

    @Transactional
    public void revoke(long id, String actor) {
        table.findById(id).ifPresent(key -> {
            key.revoke(clock.instant());
            table.save(key);
            audit.record(actor, "account.act.key-revoked", key.name());
        });
    }

    List<ApiKey.Row> list() {
        Instant now = clock.instant();
        return table.findAllByOrderByIdDesc().stream().map(key -> key.row(now)).toList();
    }

    /** A token holds 256 random bits: no salt and no slow hash are needed, none of them can be guessed. */
    private static String hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
