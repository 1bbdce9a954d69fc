package org.limpide.registry.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.audit.AuditLog;
import org.limpide.scanner.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants roles and takes them back; tells what somebody may do. */
@Service
public class Roles {
    private final RoleGrantTable table;
    private final AccountTable accounts;
    private final ObjectProvider<OrganizationScopes> scopes;
    private final AuditLog audit;
    private final Clock clock;

    Roles(
            RoleGrantTable table,
            AccountTable accounts,
            ObjectProvider<OrganizationScopes> scopes,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A grant as a page shows it; {@code organization} is empty where it counts everywhere. */
    public record Row(long id, long accountId, Role role, String organization) {}

    /** What somebody may do now; nothing for a login that is unknown, disabled or without any role. */
    @Transactional(readOnly = true)
    public Optional<Rights> of(String login) {
        List<RoleGrant> grants = table.ofUsable(login);
        return grants.isEmpty() ? Optional.empty() : Optional.of(new Rights(login, held(grants)));
    }

    private List<Rights.Held> held(List<RoleGrant> grants) {
        Set<Long> named = grants.stream()
                .map(RoleGrant::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Set<Long>> within =
                named.isEmpty() ? Map.of() : scopes.getObject().within(named);
        return grants.stream()
                .map(one -> new Rights.Held(
                        one.role(),
                        one.organizationId() == null,
                        one.organizationId() == null ? Set.of() : within.getOrDefault(one.organizationId(), Set.of())))
                .toList();
    }

    /** The logins of those who hold a role for things of that organisation, and can log in; null for things of none. */
    @Transactional(readOnly = true)
    public List<String> holders(Role role, @Nullable Long organization) {
        // An empty list would be no SQL; no organisation has that id.
        return table.holders(
                role, organization == null ? Set.of(-1L) : scopes.getObject().above(organization));
    }

    /** What became of a wish to change grants. */
    public enum Changed {
        DONE,
        UNKNOWN,
        /** The person holds it already. */
        HELD,
        /** Nobody would be left to run the registry. */
        LAST_ADMINISTRATOR
    }

    /** Grants a role; {@code organization} is a slug, empty for everywhere. */
    @Transactional
    public Changed grant(String login, Role role, String organization, String actor) {
        Optional<Account> account = accounts.findByLogin(login);
        Optional<Long> place =
                organization.isEmpty() ? Optional.empty() : scopes.getObject().find(organization);
        if (account.isEmpty() || (place.isEmpty() && !organization.isEmpty())) {
            return Changed.UNKNOWN;
        }
        Long where = place.orElse(null);
        long id = account.get().id();
        if (table.findAllByAccountIdOrderById(id).stream()
                .anyMatch(one -> one.role() == role && Objects.equals(one.organizationId(), where))) {
            return Changed.HELD;
        }
        table.save(new RoleGrant(id, role, where, actor, clock.instant()));
        audit.record(
                actor, "account.act.role-granted", login, audit.changes().field(role.name(), "", said(organization)));
        return Changed.DONE;
    }

    private static String said(String organization) {
        return organization.isEmpty() ? "*" : organization;
    }

    /** Takes a grant back. */
    @Transactional
    public Changed revoke(String login, long grantId, String actor) {
        Optional<Account> account = accounts.findByLogin(login);
        Optional<RoleGrant> grant = table.findById(grantId);
        if (account.isEmpty()
                || grant.isEmpty()
                || grant.get().accountId() != account.get().id()) {
            return Changed.UNKNOWN;
        }
        if (isLast(grant.get())) {
            return Changed.LAST_ADMINISTRATOR;
        }
        table.delete(grant.get());
        String where = said(slug(grant.get().organizationId()));
        audit.record(
                actor,
                "account.act.role-revoked",
                login,
                audit.changes().field(grant.get().role().name(), where, ""));
        return Changed.DONE;
    }

    private boolean isLast(RoleGrant grant) {
        return grant.role() == Role.ADMINISTRATOR
                && grant.organizationId() == null
                && table.holders(Role.ADMINISTRATOR) <= 1;
    }

    private String slug(@Nullable Long organization) {
        return organization == null
                ? ""
                : scopes.getObject().choices(Language.FR).stream()
                        .filter(one -> one.id() == organization)
                        .map(OrganizationScopes.Choice::slug)
                        .findFirst()
                        .orElse("");
    }

    /** All grants, by the account that holds them. */
    Map<Long, List<Row>> byAccount(Language language) {
        Map<Long, String> names = scopes.getObject().choices(language).stream()
                .collect(Collectors.toMap(OrganizationScopes.Choice::id, OrganizationScopes.Choice::name));
        List<Row> rows = new ArrayList<>();
        table.findAllByOrderById()
                .forEach(one -> rows.add(new Row(
                        one.id(),
                        one.accountId(),
                        one.role(),
                        one.organizationId() == null ? "" : names.getOrDefault(one.organizationId(), ""))));
        return rows.stream().collect(Collectors.groupingBy(Row::accountId));
    }

    List<OrganizationScopes.Choice> places(Language language) {
        return scopes.getObject().choices(language);
    }
}
