package org.limpide.registry.opening;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of opinions. */
interface OpinionTable extends Repository<Opinion, Long> {
    Opinion save(Opinion opinion);

    List<Opinion> findAllByCaseIdOrderById(long caseId);

    List<Opinion> findAllByCaseIdInOrderById(Collection<Long> caseIds);
}
