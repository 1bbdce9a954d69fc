package org.limpide.registry.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of accounts. */
interface AccountTable extends Repository<Account, Long> {
    Account save(Account account);

    Optional<Account> findByLogin(String login);

    boolean existsByLogin(String login);

    long count();

    List<Account> findAllByOrderByLogin();
}
