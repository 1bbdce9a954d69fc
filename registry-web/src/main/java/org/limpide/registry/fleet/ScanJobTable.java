package org.limpide.registry.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of jobs. */
interface ScanJobTable extends Repository<ScanJob, String> {
    ScanJob saveAndFlush(ScanJob job);

    Optional<ScanJob> findById(String id);

    List<ScanJob> findAllByStateOrderByAskedAt(ScanJob.State state);

    boolean existsByProjectIdAndStateIn(long projectId, Collection<ScanJob.State> states);

    Page<ScanJob> findAllByOrderByAskedAtDesc(Pageable page);

    Page<ScanJob> findAllByProjectIdInOrderByAskedAtDesc(Collection<Long> projects, Pageable page);

    long countByState(ScanJob.State state);

    @Query("select count(j) from ScanJob j where j.state = :state and j.finishedAt > :since")
    long endedSince(ScanJob.State state, Instant since);
}
