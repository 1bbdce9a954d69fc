package org.limpide.registry.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The table of bundles that were made. */
interface MadeBundleTable extends Repository<MadeBundle, Long> {
    MadeBundle save(MadeBundle bundle);

    Optional<MadeBundle> findFirstByOrderBySequenceNumberDesc();

    List<MadeBundle> findByOrderBySequenceNumberDesc(Limit limit);
}
