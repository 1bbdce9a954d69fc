package org.limpide.registry.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the chain of acts as it stands in a database, to prove it or to give it away. Changes nothing. */
public final class AuditTrail {
    private static final int FETCH = 1_000;
    private static final String ALL =
            "select position, happened_at, actor, act, subject, hash, changes from audit_entry where position is not null order by position";

    private final Connection connection;

    /** The trail behind a connection, which stays open and leaves no transaction behind. */
    public AuditTrail(Connection connection) {
        this.connection = connection;
    }

    /** What may be wrong. */
    public enum Fault {
        /** The act at that place is not the one that was recorded. */
        CHANGED,
        /** There is no act at that place, and there are later ones. */
        MISSING,
        /** Acts were put in without a place while there was a chain. */
        OUTSIDE,
        /** The chain ends before its recorded end, or behind it. */
        CUT,
        /** The act at that place does not have the hash that somebody noted earlier. */
        NOT_AS_NOTED
    }

    /**
     * What proving gives.
     *
     * @param entries how many acts are in order
     * @param hash of the last one of these: to be noted elsewhere
     * @param fault the first thing that is wrong
     * @param position where
     */
    public record Proof(long entries, String hash, Optional<Fault> fault, long position) {}

    /** An act that somebody noted: its place and its hash. */
    public record Noted(long position, String hash) {}

    /** Follows the chain from its start. */
    public Proof prove(Optional<Noted> noted) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return follow(noted);
        } finally {
            connection.rollback();
            connection.setAutoCommit(auto);
        }
    }

    private Proof follow(Optional<Noted> noted) throws SQLException {
        long entries = 0;
        String hash = AuditLink.START;
        boolean met = noted.isEmpty();
        try (PreparedStatement all = connection.prepareStatement(ALL)) {
            all.setFetchSize(FETCH);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    AuditLink link = link(row);
                    if (link.position() != entries + 1) {
                        return broken(entries, hash, Fault.MISSING, entries + 1);
                    }
                    String own = link.hash(hash);
                    if (!own.equals(row.getString(6))) {
                        return broken(entries, hash, Fault.CHANGED, link.position());
                    }
                    entries++;
                    hash = own;
                    if (noted.isPresent() && noted.get().position() == entries) {
                        met = noted.get().hash().equals(hash);
                        if (!met) {
                            return broken(entries, hash, Fault.NOT_AS_NOTED, entries);
                        }
                    }
                }
            }
        }
        return end(entries, hash, met, noted);
    }

    private static Proof broken(long entries, String hash, Fault fault, long position) {
        return new Proof(entries, hash, Optional.of(fault), position);
    }

    private Proof end(long entries, String hash, boolean met, Optional<Noted> noted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet head = statement.executeQuery("select entries, hash from audit_head where id = 1")) {
                if (!head.next() || head.getLong(1) != entries || !hash.equals(head.getString(2))) {
                    return broken(entries, hash, Fault.CUT, entries + 1);
                }
            }
            try (ResultSet outside =
                    statement.executeQuery("select count(*) from audit_entry where position is null")) {
                outside.next();
                // Those of a time before the chain get their place with the first act after it.
                if (outside.getLong(1) > 0 && entries > 0) {
                    return broken(entries, hash, Fault.OUTSIDE, entries + 1);
                }
            }
        }
        return met
                ? new Proof(entries, hash, Optional.empty(), 0)
                : broken(entries, hash, Fault.CUT, noted.map(Noted::position).orElse(entries + 1));
    }

    private static AuditLink link(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(7));
    }

    /** One act of an export; its hash is over the one before and these parts (docs/adr). */
    private record Exported(
            long position, String at, String actor, String act, String subject, String changes, String hash) {}

    /** Writes all acts that have a place, one JSON object a line; how many. */
    public long export(PrintStream to) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        long count = 0;
        try (PreparedStatement all = connection.prepareStatement(ALL)) {
            all.setFetchSize(FETCH);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    AuditLink link = link(row);
                    to.println(JsonMapper.shared()
                            .writeValueAsString(new Exported(
                                    link.position(),
                                    link.happenedAt().toString(),
                                    link.actor(),
                                    link.act(),
                                    link.subject(),
                                    link.changes(),
                                    row.getString(6))));
                    count++;
                }
            }
            return count;
        } finally {
            connection.rollback();
            connection.setAutoCommit(auto);
        }
    }
}
