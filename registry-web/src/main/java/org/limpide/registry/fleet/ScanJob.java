package org.limpide.registry.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A scan of one repository of a project. */
@Entity
class ScanJob implements Persistable<String> {
    private static final int LONGEST = 1000;

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    @Id
    private String id;

    private long projectId;
    private String repository;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private String askedBy;
    private Instant askedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private String worker = "";
    private int attempts;
    private String failure = "";
    private String detail = "";

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ScanJob() {}

    ScanJob(String id, long projectId, String repository, String askedBy, Instant askedAt) {
        this.id = id;
        this.projectId = projectId;
        this.repository = repository;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    long projectId() {
        return projectId;
    }

    String repository() {
        return repository;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    void begin(String by, Instant now) {
        state = State.RUNNING;
        worker = by;
        startedAt = now;
        attempts++;
    }

    void end(State how, String why, String more, Instant now) {
        state = how;
        failure = why;
        detail = more.length() <= LONGEST ? more : more.substring(0, LONGEST);
        finishedAt = now;
    }

    Row row(String project, String name) {
        return new Row(
                id,
                project,
                name,
                repository,
                state,
                askedBy,
                askedAt,
                startedAt,
                finishedAt,
                worker,
                attempts,
                failure,
                detail);
    }

    /**
     * A job as a page shows it.
     *
     * @param failure text key of why it failed; empty where it did not
     * @param detail what the scanner said last; empty where it said nothing
     */
    public record Row(
            String id,
            String project,
            String name,
            String repository,
            State state,
            String askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            String worker,
            int attempts,
            String failure,
            String detail) {}
}
