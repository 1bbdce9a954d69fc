package org.limpide.registry.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of findings. */
interface TrackedFindingTable extends Repository<TrackedFinding, Long> {
    void saveAll(Iterable<TrackedFinding> findings);

    List<TrackedFinding> findByProjectId(long projectId);

    List<TrackedFinding> findByProjectIdAndResolvedAtIsNullOrderByCriterionAscPlaceAscLineAsc(long projectId);
}
