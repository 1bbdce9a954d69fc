package org.limpide.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limpide.registry.RegistryTest;
import org.limpide.registry.audit.AuditTrail.Fault;
import org.limpide.registry.audit.AuditTrail.Noted;
import org.limpide.registry.audit.AuditTrail.Proof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to a recorded act is found. Each test mends what it broke, since all share one registry. */
@RegistryTest
class AuditChainTest {
    @Autowired
    private AuditLog log;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcTemplate sql = new JdbcTemplate();

    @BeforeEach
    void recorded() throws SQLException {
        sql = new JdbcTemplate(database);
        IntStream.range(0, 3).forEach(i -> log.record("tests", "project.act.created", "subject " + i));
        assertThat(proof().fault()).isEmpty();
    }

    private Proof proof() throws SQLException {
        return proof(Optional.empty());
    }

    private Proof proof(Optional<Noted> noted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new AuditTrail(connection).prove(noted);
        }
    }

    @ParameterizedTest
    @CsvSource({"subject, 'other'", "actor, 'somebody'", "act, 'audit.act.other'", "changes, '{}'"})
    void anActThatWasChangedIsFound(String column, String value) throws SQLException {
        long position = proof().entries() - 1;
        String before =
                sql.queryForObject("select " + column + " from audit_entry where position = ?", String.class, position);
        sql.update("update audit_entry set " + column + " = ? where position = ?", value, position);
        Proof proof = proof();
        sql.update("update audit_entry set " + column + " = ? where position = ?", before, position);
        assertThat(proof.fault()).contains(Fault.CHANGED);
        assertThat(proof.position()).isEqualTo(position);
        assertThat(proof().fault()).isEmpty();
    }

    @Test
    void anActThatIsGoneOrOutOfPlaceIsFound() throws SQLException {
        long position = proof().entries() - 1;
        sql.update("update audit_entry set position = null where position = ?", position);
        Proof missing = proof();
        sql.update("update audit_entry set position = ? where position is null", position);
        assertThat(missing.fault()).contains(Fault.MISSING);
        assertThat(missing.position()).isEqualTo(position);
        assertThat(proof().fault()).isEmpty();
    }

    @Test
    void actsPutInWithoutAPlaceAreFound() throws SQLException {
        sql.update(
                "insert into audit_entry (id, happened_at, actor, act, subject) values (-7, current_timestamp, 'x', 'y', 'z')");
        Proof outside = proof();
        sql.update("delete from audit_entry where id = -7");
        assertThat(outside.fault()).contains(Fault.OUTSIDE);
    }

    @Test
    void anEndThatWasCutIsFound() throws SQLException {
        long last = proof().entries();
        sql.update("update audit_entry set position = null where position = ?", last);
        Proof cut = proof();
        sql.update("update audit_entry set position = ? where position is null", last);
        assertThat(cut.fault()).contains(Fault.CUT);
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByWhatWasNoted() throws SQLException {
        Proof whole = proof();
        assertThat(proof(Optional.of(new Noted(whole.entries(), whole.hash()))).fault())
                .isEmpty();
        assertThat(proof(Optional.of(new Noted(whole.entries(), "0".repeat(64))))
                        .fault())
                .contains(Fault.NOT_AS_NOTED);
        assertThat(proof(Optional.of(new Noted(whole.entries() + 1, whole.hash())))
                        .fault())
                .contains(Fault.CUT);
        log.record("tests", "project.act.created", "later");
        assertThat(proof(Optional.of(new Noted(whole.entries(), whole.hash()))).fault())
                .isEmpty();
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws Exception {
        long before = proof().entries();
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> write = () -> {
                for (int i = 0; i < 10; i++) {
                    log.record(
                            "tests",
                            "project.act.created",
                            Thread.currentThread().getName() + " " + i);
                }
                return true;
            };
            for (Future<Boolean> done : writers.invokeAll(List.of(write, write, write, write, write, write))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            writers.shutdownNow();
        }
        Proof proof = proof();
        assertThat(proof.fault()).isEmpty();
        assertThat(proof.entries()).isEqualTo(before + 60);
    }

    @Test
    void whatIsRolledBackLeavesNoTraceAndActsOfOneChangeStandTogether() throws SQLException {
        long before = proof().entries();
        TransactionTemplate change = new TransactionTemplate(transactions);
        change.executeWithoutResult(status -> {
            log.record("tests", "project.act.created", "never");
            status.setRollbackOnly();
        });
        assertThat(proof().entries()).isEqualTo(before);
        change.executeWithoutResult(status -> {
            log.record("tests", "project.act.created", "first of two");
            log.record("tests", "project.act.created", "second of two");
        });
        assertThat(proof().entries()).isEqualTo(before + 2);
        assertThat(sql.queryForList(
                        "select subject from audit_entry where position > ? order by position", String.class, before))
                .containsExactly("first of two", "second of two");
    }

    @Test
    void whatAnActChangedIsKeptWithItAndPersonsOnlyAsAKeyedHash() throws SQLException {
        log.record(
                "tests",
                "project.act.changed",
                "with values",
                log.changes()
                        .field("name", "old", "new")
                        .field("same", "x", "x")
                        .personal("contact", "", "nobody@example.org")
                        .personal("other", "nobody@example.org", ""));
        long last = proof().entries();
        String kept = sql.queryForObject("select changes from audit_entry where position = ?", String.class, last);
        assertThat(kept)
                .startsWith("{\"name\":{\"before\":\"old\",\"after\":\"new\"},")
                .doesNotContain("same", "nobody")
                .containsPattern("contact\":\\{\"before\":\"\",\"after\":\"(#[0-9a-f]{16})\".*before\":\"\\1\"");
    }

    @Test
    void anExportCanBeProvedByWhoeverHasIt() throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            assertThat(new AuditTrail(connection).export(new PrintStream(out, true, StandardCharsets.UTF_8)))
                    .isEqualTo(proof().entries());
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("{\"position\":1,");
        assertThat(lines.get(lines.size() - 1)).contains(proof().hash(), "subject 2");
    }

    @Test
    void actsOfATimeBeforeTheChainGetTheirPlaceOnce() throws SQLException {
        long before = proof().entries();
        sql.update("update audit_entry set position = null, hash = null");
        sql.update("update audit_head set entries = 0, hash = ?", AuditLink.START);
        assertThat(proof().fault()).isEmpty();
        log.record("tests", "project.act.created", "the first with a chain");
        assertThat(proof().fault()).isEmpty();
        assertThat(proof().entries()).isEqualTo(before + 1);
        sql.update(
                "insert into audit_entry (id, happened_at, actor, act, subject) values (-7, current_timestamp, 'x', 'y', 'z')");
        log.record("tests", "project.act.created", "another one");
        Proof outside = proof();
        sql.update("delete from audit_entry where id = -7");
        assertThat(outside.fault()).contains(Fault.OUTSIDE);
        assertThat(proof().entries()).isEqualTo(before + 2);
    }
}
