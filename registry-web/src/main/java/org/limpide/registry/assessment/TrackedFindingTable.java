package org.limpide.registry.assessment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of findings. */
interface TrackedFindingTable extends Repository<TrackedFinding, Long> {
    void saveAll(Iterable<TrackedFinding> findings);

    List<TrackedFinding> findByProjectId(long projectId);

    /** The other projects where one of these values stands: rows of link hash and project id, each once. */
    @Query("select distinct f.linkHash, f.projectId from TrackedFinding f"
            + " where f.linkHash in :hashes and f.projectId <> :projectId and f.resolvedAt is null")
    List<Object[]> elsewhere(Collection<String> hashes, long projectId);

    List<TrackedFinding> findByProjectIdAndResolvedAtIsNullOrderByCriterionAscPlaceAscLineAsc(long projectId);
}
