package org.limpide.registry.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of assessments. */
interface AssessmentTable extends Repository<Assessment, Long> {
    Assessment save(Assessment assessment);

    Optional<Assessment> findFirstByProjectIdOrderByIdDesc(long projectId);

    List<Assessment> findByProjectIdOrderByIdDesc(long projectId, Limit limit);

    /** The last one of each project: rows of project id and assessment id. */
    @Query("select a.projectId, max(a.id) from Assessment a where a.projectId in :projects group by a.projectId")
    List<Object[]> lastOf(Collection<Long> projects);
}
