package org.limpide.registry.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.account.KeyCaller;
import org.limpide.registry.assessment.Origin;
import org.springframework.data.domain.Persistable;

/** A report that somebody sent, and what became of it. */
@Entity
class Submission implements Persistable<String> {
    @Id
    private String id;

    private String wantedProject;

    @Column(name = "sha256")
    private String sha256;

    private long sizeBytes;
    private long keyId;
    private String keyName;
    private @Nullable String keyProject;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    private String projectSlug = "";

    @Convert(converter = RefusalColumn.class)
    private List<Refusal> reasons = List.of();

    private @Nullable Instant finishedAt;
    private @Nullable String jobId;

    @Version
    private @Nullable Long version;

    /** What became of it. */
    public enum State {
        RECEIVED,
        CHECKING,
        APPLIED,
        REFUSED
    }

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(String id, String wantedProject, Inbox.Received received, KeyCaller caller, Instant receivedAt) {
        this.id = id;
        this.wantedProject = wantedProject;
        this.sha256 = received.sha256();
        this.sizeBytes = received.size();
        this.keyId = caller.id();
        this.keyName = caller.name();
        this.keyProject = caller.project();
        this.receivedAt = receivedAt;
    }

    /** The report of a scan that this registry ran. */
    Submission ofJob(String job) {
        jobId = job;
        return this;
    }

    Origin origin() {
        return jobId == null ? Origin.UPLOADED : Origin.SCANNED_HERE;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    String sha256() {
        return sha256;
    }

    String wantedProject() {
        return wantedProject;
    }

    State state() {
        return state;
    }

    KeyCaller caller() {
        return new KeyCaller(keyId, keyName, keyProject);
    }

    boolean visibleTo(KeyCaller caller) {
        return caller.project() == null || caller.id() == keyId || caller.maySpeakFor(projectSlug);
    }

    void checking() {
        state = State.CHECKING;
    }

    /** Back to the start: after a restart, or when a refused report is sent again. */
    void again() {
        state = State.RECEIVED;
        reasons = List.of();
        finishedAt = null;
    }

    void applied(String project, Instant now) {
        state = State.APPLIED;
        projectSlug = project;
        finishedAt = now;
    }

    void refused(List<Refusal> why, Instant now) {
        state = State.REFUSED;
        reasons = List.copyOf(why);
        finishedAt = now;
    }

    Row row() {
        return new Row(
                id,
                state,
                projectSlug.isEmpty() ? wantedProject : projectSlug,
                sha256,
                sizeBytes,
                keyName,
                receivedAt,
                finishedAt,
                reasons);
    }

    /** A submission as a page shows it; it has reasons only where it was refused. */
    public record Row(
            String id,
            State state,
            String project,
            String sha256,
            long size,
            String key,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            List<Refusal> reasons) {}
}
