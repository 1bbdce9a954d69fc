package org.limpide.registry.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of grants. */
interface RoleGrantTable extends Repository<RoleGrant, Long> {
    RoleGrant save(RoleGrant grant);

    void delete(RoleGrant grant);

    Optional<RoleGrant> findById(long id);

    List<RoleGrant> findAllByAccountIdOrderById(long accountId);

    List<RoleGrant> findAllByOrderById();

    @Query(
            "select g from RoleGrant g, Account a where a.id = g.accountId and a.login = :login and a.disabledAt is null")
    List<RoleGrant> ofUsable(String login);

    /** Who holds a role everywhere or in one of these organisations, and can log in. */
    @Query("select distinct a.login from RoleGrant g, Account a where a.id = g.accountId and a.disabledAt is null"
            + " and g.role = :role and (g.organizationId is null or g.organizationId in :places) order by a.login")
    List<String> holders(Role role, Collection<Long> places);

    /** How many people who can log in hold a role everywhere. */
    @Query("select count(distinct a.id) from RoleGrant g, Account a where a.id = g.accountId and g.role = :role"
            + " and g.organizationId is null and a.disabledAt is null")
    long holders(Role role);
}
