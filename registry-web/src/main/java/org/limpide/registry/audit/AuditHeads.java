package org.limpide.registry.audit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The one row that is the end of the chain. */
interface AuditHeads extends Repository<AuditHead, Long> {
    /** Waits until no other transaction, of whatever process, appends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AuditHead> findById(long id);
}
