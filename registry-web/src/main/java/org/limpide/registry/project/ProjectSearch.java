package org.limpide.registry.project;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Verdict;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a list of projects is narrowed to.
 *
 * @param text to be found in the name, slug or summary; empty for any
 * @param organizationId null for any
 * @param verdict null for any
 */
record ProjectSearch(
        String text,
        @Nullable Long organizationId,
        @Nullable Verdict verdict) {
    private static final char ESCAPE = '!';

    Specification<Project> specification() {
        return (project, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (!text.isBlank()) {
                all.add(textFound(project, builder));
            }
            if (organizationId != null) {
                all.add(builder.equal(project.get("organizationId"), organizationId));
            }
            if (verdict != null) {
                all.add(builder.equal(project.get("verdict"), verdict));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private Predicate textFound(Root<Project> project, CriteriaBuilder builder) {
        String pattern = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
        Predicate[] places = List.of("name", "slug", "summaryFr", "summaryEn").stream()
                .map(column -> builder.like(builder.lower(project.get(column)), pattern, ESCAPE))
                .toArray(Predicate[]::new);
        return builder.or(places);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
