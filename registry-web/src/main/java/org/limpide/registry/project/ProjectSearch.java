package org.limpide.registry.project;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.Rights;
import org.limpide.scanner.policy.Verdict;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a list of projects is narrowed to, beside what its reader may see.
 *
 * @param text to be found in the name, slug or summary; empty for any
 * @param organizations ids of which one must be the project's; null for any
 * @param verdict null for any
 * @param stage null for any
 */
public record ProjectSearch(
        String text,
        @Nullable Set<Long> organizations,
        @Nullable Verdict verdict,
        @Nullable Stage stage) {
    private static final char ESCAPE = '!';

    /** All that a reader may see. */
    public static final ProjectSearch ALL = new ProjectSearch("", null, null, null);

    Specification<Project> specification(Rights rights) {
        return (project, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            rights.readable()
                    .ifPresent(own -> all.add(builder.or(
                            builder.equal(project.get("leadLogin"), rights.login()), within(project, own, builder))));
            if (!text.isBlank()) {
                all.add(textFound(project, builder));
            }
            if (organizations != null) {
                all.add(within(project, organizations, builder));
            }
            if (verdict != null) {
                all.add(builder.equal(project.get("verdict"), verdict));
            }
            if (stage != null) {
                all.add(builder.equal(project.get("stage"), stage));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate within(Root<Project> project, Set<Long> organizations, CriteriaBuilder builder) {
        return organizations.isEmpty()
                ? builder.disjunction()
                : project.get("organizationId").in(organizations);
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
