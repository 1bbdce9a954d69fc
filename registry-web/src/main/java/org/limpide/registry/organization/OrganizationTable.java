package org.limpide.registry.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of organisations. */
interface OrganizationTable extends Repository<Organization, Long> {
    Organization save(Organization organization);

    Organization saveAndFlush(Organization organization);

    Optional<Organization> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<Organization> findAllByOrderByNameFr();

    List<Organization> findAllByIdIn(Collection<Long> ids);
}
