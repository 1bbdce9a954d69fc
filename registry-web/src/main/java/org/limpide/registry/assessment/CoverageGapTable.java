package org.limpide.registry.assessment;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The table of what was not read. */
interface CoverageGapTable extends Repository<CoverageGap, Long> {
    void saveAll(Iterable<CoverageGap> gaps);

    List<CoverageGap> findByAssessmentIdOrderById(long assessmentId, Limit limit);

    long countByAssessmentId(long assessmentId);
}
