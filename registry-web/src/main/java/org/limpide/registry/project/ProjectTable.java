package org.limpide.registry.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of projects. */
interface ProjectTable extends Repository<Project, Long>, JpaSpecificationExecutor<Project> {
    Project save(Project project);

    Project saveAndFlush(Project project);

    Optional<Project> findById(long id);

    Optional<Project> findBySlug(String slug);

    List<Project> findAllByPublishedAtIsNotNullOrderByName();

    List<Project> findAllByIdInOrderByName(Collection<Long> ids);

    @Query("select count(p) > 0 from Project p join p.repositories r where r = :address")
    boolean names(String address);

    @Query("select p.slug from Project p order by p.slug")
    List<String> slugs();

    @Override
    Page<Project> findAll(Specification<Project> wanted, Pageable page);
}
