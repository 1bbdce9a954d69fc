package org.limpide.registry.opening;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of files. */
interface OpeningCaseTable extends Repository<OpeningCase, Long> {
    OpeningCase saveAndFlush(OpeningCase file);

    Optional<OpeningCase> findFirstByProjectIdOrderByIdDesc(long projectId);

    List<OpeningCase> findAllByStateOrderByRequestedAt(OpeningCase.State state);
}
