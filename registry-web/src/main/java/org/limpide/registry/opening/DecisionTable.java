package org.limpide.registry.opening;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of decisions; there is no way to change one. */
interface DecisionTable extends Repository<Decision, Long> {
    Decision save(Decision decision);

    List<Decision> findAllByProjectIdOrderByIdDesc(long projectId);
}
