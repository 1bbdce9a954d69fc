package org.limpide.registry.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.assessment.Assessments;

/** What the authority decided; never changed, another decision comes after it. */
@Entity
class Decision {
    /** The grounds that can be named: letters of CRPA, article L. 311-5, 2°, and other articles of that code. */
    static final List<String> GROUNDS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "L311-6", "L311-4", "L311-2");

    /** What can be decided. */
    enum Outcome {
        PUBLISH,
        /** What the law keeps secret, or what is a third party's, is taken out first. */
        PUBLISH_IN_PART,
        SHARE_INTERNALLY,
        KEEP_CLOSED;

        boolean opens() {
            return this == PUBLISH || this == PUBLISH_IN_PART;
        }
    }

    /**
     * What is decided.
     *
     * @param articles letters and articles of the grounds, with commas
     * @param withheld what is taken out; empty but for a publication in part
     * @param reviewOn when to look at it again; null for none
     */
    record Text(
            Outcome outcome,
            String articles,
            String withheld,
            String reason,
            @Nullable LocalDate reviewOn) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq")
    private @Nullable Long id;

    /** Queried, never read. */
    @Column(name = "case_id")
    private long caseId;

    @Column(name = "project_id")
    private long projectId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String articles;
    private String withheld;
    private String reason;
    private @Nullable LocalDate reviewOn;
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String commitId;

    @Column(name = "report_sha256")
    private String reportSha256;

    private String rulesVersion;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(OpeningCase file, Text text, String by, Instant now, Assessments.Ground ground, String rulesVersion) {
        this.caseId = file.id();
        this.projectId = file.projectId();
        this.outcome = text.outcome();
        this.articles = text.articles();
        this.withheld = text.withheld();
        this.reason = text.reason();
        this.reviewOn = text.reviewOn();
        this.decidedBy = by;
        this.decidedAt = now;
        this.commitId = ground.commit();
        this.reportSha256 = ground.sha256();
        this.rulesVersion = rulesVersion;
    }

    Row row() {
        return new Row(
                outcome.name(),
                outcome.opens(),
                articles,
                withheld,
                reason,
                reviewOn,
                decidedBy,
                decidedAt,
                commitId,
                reportSha256,
                rulesVersion);
    }

    /** A decision as a page shows it. */
    public record Row(
            String outcome,
            boolean opens,
            String articles,
            String withheld,
            String reason,
            @Nullable LocalDate reviewOn,
            String decidedBy,
            Instant decidedAt,
            String commit,
            String report,
            String rulesVersion) {}
}
