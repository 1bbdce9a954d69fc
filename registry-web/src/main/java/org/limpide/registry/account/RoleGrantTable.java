package org.limpide.registry.account;

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

    /** How many people who can log in hold a role everywhere. */
    @Query("select count(distinct a.id) from RoleGrant g, Account a where a.id = g.accountId and g.role = :role"
            + " and g.organizationId is null and a.disabledAt is null")
    long holders(Role role);
}
