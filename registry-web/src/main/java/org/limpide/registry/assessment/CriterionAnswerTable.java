package org.limpide.registry.assessment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of criteria and their answers. */
interface CriterionAnswerTable extends Repository<CriterionAnswer, Long> {
    void saveAll(Iterable<CriterionAnswer> answers);

    List<CriterionAnswer> findByAssessmentIdOrderByRank(long assessmentId);

    List<CriterionAnswer> findByAssessmentIdInOrderByRank(Collection<Long> assessmentIds);
}
