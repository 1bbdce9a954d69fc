package org.limpide.registry.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.OrganizationScopes;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.audit.Changes;
import org.limpide.registry.platform.Slugs;
import org.limpide.scanner.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, makes and changes organisations. */
@Service
public class Organizations implements OrganizationScopes {
    private final OrganizationTable table;
    private final AuditLog audit;

    Organizations(OrganizationTable table, AuditLog audit) {
        this.table = table;
        this.audit = audit;
    }

    public List<OrganizationRow> list() {
        return table.findAllByOrderByNameFr().stream().map(Organization::row).toList();
    }

    /** A line of the tree, as deep as it stands in it. */
    public record Line(OrganizationRow organization, int depth) {}

    /** All of them, each behind the one that it belongs to. */
    public List<Line> tree() {
        List<OrganizationRow> all = list();
        Map<Long, List<OrganizationRow>> children = children(all);
        List<Line> lines = new ArrayList<>();
        all.stream().filter(one -> one.parentId() == null).forEach(top -> descend(top, 0, children, lines));
        return lines;
    }

    private static Map<Long, List<OrganizationRow>> children(List<OrganizationRow> all) {
        Map<Long, List<OrganizationRow>> children = new HashMap<>();
        for (OrganizationRow one : all) {
            if (one.parentId() != null) {
                children.computeIfAbsent(one.parentId(), key -> new ArrayList<>())
                        .add(one);
            }
        }
        return children;
    }

    private static void descend(
            OrganizationRow one, int depth, Map<Long, List<OrganizationRow>> children, List<Line> lines) {
        lines.add(new Line(one, depth));
        children.getOrDefault(one.id(), List.of()).forEach(child -> descend(child, depth + 1, children, lines));
    }

    public Optional<OrganizationRow> bySlug(String slug) {
        return table.findBySlug(slug).map(Organization::row);
    }

    @Override
    public Optional<Long> find(String slug) {
        return bySlug(slug).map(OrganizationRow::id);
    }

    @Override
    public List<Choice> choices(Language language) {
        return tree().stream()
                .map(one -> new Choice(
                        one.organization().id(),
                        one.organization().slug(),
                        "\u2007".repeat(2 * one.depth())
                                + one.organization().name().in(language)))
                .toList();
    }

    @Override
    public Map<Long, Set<Long>> within(Collection<Long> ids) {
        Map<Long, List<OrganizationRow>> children = children(list());
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> below(id, children)));
    }

    private static Set<Long> below(long top, Map<Long, List<OrganizationRow>> children) {
        Set<Long> all = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (all.add(next)) {
                children.getOrDefault(next, List.of()).forEach(child -> open.push(child.id()));
            }
        }
        return all;
    }

    @Override
    public Set<Long> above(long id) {
        Map<Long, OrganizationRow> all =
                list().stream().collect(Collectors.toMap(OrganizationRow::id, Function.identity()));
        Set<Long> above = new HashSet<>();
        for (OrganizationRow one = all.get(id); one != null && above.add(one.id()); ) {
            one = one.parentId() == null ? null : all.get(one.parentId());
        }
        return above;
    }

    /** Those of the ids that exist, in one query. */
    public Map<Long, OrganizationRow> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.findAllByIdIn(ids).stream()
                        .map(Organization::row)
                        .collect(Collectors.toMap(OrganizationRow::id, Function.identity()));
    }

    /** Why a change cannot be made: a text key; nothing when it can. */
    public Optional<String> fault(OrganizationChange change) {
        if (!change.siren().isEmpty() && !Sirene.validSiren(change.siren())) {
            return Optional.of("organization.fault.siren");
        }
        boolean other = !change.siren().isEmpty() && !change.siret().startsWith(change.siren());
        if (!change.siret().isEmpty() && (other || !Sirene.validSiret(change.siret()))) {
            return Optional.of("organization.fault.siret");
        }
        return change.directoryId().isEmpty()
                        || change.directoryId().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.empty()
                : Optional.of("organization.fault.directory");
    }

    /** Makes an organisation; nothing when its French name gives no slug or one that is taken. */
    @Transactional
    public Optional<OrganizationRow> create(OrganizationChange change, String actor) {
        String slug = Slugs.of(change.name().fr());
        if (slug.isEmpty() || table.existsBySlug(slug)) {
            return Optional.empty();
        }
        Organization made = new Organization(slug);
        made.change(change, find(change.parent()).orElse(null));
        OrganizationRow row = table.save(made).row();
        audit.record(actor, "organization.act.created", slug, audit.changes().field("kind", "", change.kind()));
        return Optional.of(row);
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        UNKNOWN,
        /** Somebody else changed it after the person saw it. */
        CONFLICT,
        /** It would belong to itself. */
        CYCLE
    }

    /** Changes an organisation; the slug stays. */
    @Transactional
    public Changed change(String slug, OrganizationChange change, long version, String actor) {
        Optional<Organization> known = table.findBySlug(slug);
        if (known.isEmpty()) {
            return Changed.UNKNOWN;
        }
        Organization one = known.get();
        if (one.version() != version) {
            return Changed.CONFLICT;
        }
        OrganizationRow before = one.row();
        Long parent = find(change.parent()).orElse(null);
        if (parent != null
                && within(List.of(before.id()))
                        .getOrDefault(before.id(), Set.of())
                        .contains(parent)) {
            return Changed.CYCLE;
        }
        one.change(change, parent);
        table.saveAndFlush(one);
        audit.record(actor, "organization.act.changed", slug, changes(before, change, parent));
        return Changed.DONE;
    }

    private Changes changes(OrganizationRow before, OrganizationChange after, @Nullable Long parent) {
        return audit.changes()
                .field("nameFr", before.name().fr(), after.name().fr())
                .field("nameEn", before.name().en(), after.name().en())
                .field("kind", before.kind(), after.kind())
                .field("siren", before.siren(), after.siren())
                .field("siret", before.siret(), after.siret())
                .field("directoryId", before.directoryId(), after.directoryId())
                .field("parent", Objects.toString(before.parentId(), ""), Objects.toString(parent, ""));
    }
}
