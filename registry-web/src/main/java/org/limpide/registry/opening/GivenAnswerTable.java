package org.limpide.registry.opening;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of answers. */
interface GivenAnswerTable extends Repository<GivenAnswer, Long> {
    GivenAnswer save(GivenAnswer answer);

    List<GivenAnswer> findAllByCaseId(long caseId);
}
