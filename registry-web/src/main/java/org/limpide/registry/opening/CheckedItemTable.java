package org.limpide.registry.opening;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of what was done of checklists. */
interface CheckedItemTable extends Repository<CheckedItem, Long> {
    CheckedItem save(CheckedItem item);

    void delete(CheckedItem item);

    List<CheckedItem> findAllByCaseId(long caseId);
}
