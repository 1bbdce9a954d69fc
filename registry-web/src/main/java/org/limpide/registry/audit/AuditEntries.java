package org.limpide.registry.audit;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The table of acts; there is no way to remove one. */
interface AuditEntries extends Repository<AuditEntry, Long> {
    AuditEntry save(AuditEntry entry);

    Page<AuditEntry> findAllByOrderByPositionDesc(Pageable page);

    /** Acts of a time before there was a chain. */
    List<AuditEntry> findAllByPositionIsNullOrderById();
}
