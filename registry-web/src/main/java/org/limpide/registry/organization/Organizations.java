package org.limpide.registry.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.Slugs;
import org.limpide.scanner.text.Localized;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and makes organisations. */
@Service
public class Organizations {
    private final OrganizationTable table;
    private final AuditLog audit;

    Organizations(OrganizationTable table, AuditLog audit) {
        this.table = table;
        this.audit = audit;
    }

    public List<OrganizationRow> list() {
        return table.findAllByOrderByNameFr().stream().map(Organization::row).toList();
    }

    public Optional<OrganizationRow> find(String slug) {
        return table.findBySlug(slug).map(Organization::row);
    }

    /** Those of the ids that exist, in one query. */
    public Map<Long, OrganizationRow> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.findAllByIdIn(ids).stream()
                        .map(Organization::row)
                        .collect(Collectors.toMap(OrganizationRow::id, Function.identity()));
    }

    /** Makes an organisation; nothing when its French name gives no slug or one that is taken. */
    @Transactional
    public Optional<OrganizationRow> create(Localized name, String parentSlug, String actor) {
        String slug = Slugs.of(name.fr());
        if (slug.isEmpty() || table.existsBySlug(slug)) {
            return Optional.empty();
        }
        Long parent = find(parentSlug).map(OrganizationRow::id).orElse(null);
        OrganizationRow made = table.save(new Organization(slug, name, parent)).row();
        audit.record(actor, "organization.act.created", slug);
        return Optional.of(made);
    }
}
