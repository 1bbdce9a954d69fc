package org.limpide.registry.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of accounts. */
interface AccountTable extends Repository<Account, Long> {
    Account save(Account account);

    Optional<Account> findByLogin(String login);

    boolean existsByLogin(String login);

    long count();

    List<Account> findAllByLoginIn(Collection<String> logins);

    @Query(
            "select distinct a from Account a, RoleGrant g where g.accountId = a.id and g.role = :role and a.disabledAt is null order by a.login")
    List<Account> holding(Role role);

    List<Account> findAllByOrderByLogin();
}
