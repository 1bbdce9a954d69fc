package org.limpide.registry.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of waivers. */
interface NotedWaiverTable extends Repository<NotedWaiver, Long> {
    void saveAll(Iterable<NotedWaiver> waivers);

    List<NotedWaiver> findByAssessmentIdOrderByLine(long assessmentId);
}
