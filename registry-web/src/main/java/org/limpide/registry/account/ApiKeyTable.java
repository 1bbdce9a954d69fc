package org.limpide.registry.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of keys. */
interface ApiKeyTable extends Repository<ApiKey, Long> {
    ApiKey save(ApiKey key);

    Optional<ApiKey> findById(long id);

    Optional<ApiKey> findByTokenHash(String hash);

    List<ApiKey> findAllByOrderByIdDesc();

    /** Leaves the version alone: two uses at once are no conflict. */
    @Modifying
    @Query("update ApiKey k set k.lastUsedAt = :now where k.tokenHash = :hash")
    void used(String hash, Instant now);
}
