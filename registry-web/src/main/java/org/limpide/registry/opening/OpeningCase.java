package org.limpide.registry.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The file of one opening. A project has at most one that is not closed. */
@Entity
class OpeningCase {
    /** Where it stands. */
    enum State {
        /** The questionnaire is being answered. */
        ANSWERING,
        /** Opinions are awaited, or all there, and the decision is awaited. */
        ASKED,
        DECIDED,
        /** Another file took its place. */
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opening_case_seq")
    @SequenceGenerator(name = "opening_case_seq", sequenceName = "opening_case_seq")
    private @Nullable Long id;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private State state = State.ANSWERING;

    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private @Nullable Instant answeredAt;
    private String requestedBy = "";
    private @Nullable Instant requestedAt;
    private String arbitration = "";
    private String arbitratedBy = "";
    private @Nullable Instant arbitratedAt;

    /** Queried, never read. */
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OpeningCase() {}

    OpeningCase(long projectId, String openedBy, Instant openedAt) {
        this.projectId = projectId;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("a file that was never saved");
        }
        return id;
    }

    long projectId() {
        return projectId;
    }

    State state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    void answered(Instant now) {
        answeredAt = now;
    }

    /** Opinions from before an answer changed no longer count. */
    boolean isAfterLastAnswer(Instant moment) {
        return answeredAt == null || !moment.isBefore(answeredAt);
    }

    void request(String by, Instant now) {
        state = State.ASKED;
        requestedBy = by;
        requestedAt = now;
    }

    void back() {
        state = State.ANSWERING;
    }

    void arbitrate(String text, String by, Instant now) {
        arbitration = text;
        arbitratedBy = by;
        arbitratedAt = now;
    }

    void decided() {
        state = State.DECIDED;
    }

    void close(Instant now) {
        state = State.CLOSED;
        closedAt = now;
    }

    boolean isArbitrated() {
        return arbitratedAt != null;
    }

    Row row() {
        return new Row(
                id(),
                state.name(),
                openedBy,
                openedAt,
                requestedBy,
                requestedAt,
                arbitration,
                arbitratedBy,
                arbitratedAt);
    }

    /** A file as a page shows it. */
    public record Row(
            long id,
            String state,
            String openedBy,
            Instant openedAt,
            String requestedBy,
            @Nullable Instant requestedAt,
            String arbitration,
            String arbitratedBy,
            @Nullable Instant arbitratedAt) {}
}
