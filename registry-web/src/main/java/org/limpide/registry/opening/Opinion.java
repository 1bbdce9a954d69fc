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
import org.jspecify.annotations.Nullable;
import org.limpide.registry.assessment.Assessments;

/** An opinion (avis) that was asked for, and what was answered; once given, nothing of it changes. */
@Entity
class Opinion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opinion_seq")
    @SequenceGenerator(name = "opinion_seq", sequenceName = "opinion_seq")
    private @Nullable Long id;

    private long caseId;
    private String kind;

    @Column(name = "asked_at")
    private Instant askedAt;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Stance stance;

    private String remark = "";
    private String givenBy = "";
    private @Nullable Instant givenAt;
    private String commitId = "";

    @Column(name = "report_sha256")
    private String reportSha256 = "";

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    Opinion(long caseId, String kind, Instant askedAt, LocalDate dueOn) {
        this.caseId = caseId;
        this.kind = kind;
        this.askedAt = askedAt;
        this.dueOn = dueOn;
    }

    void give(Stance given, String why, String by, Instant now, Assessments.Ground ground) {
        if (givenAt != null) {
            throw new IllegalStateException("a signature does not change");
        }
        stance = given;
        remark = why;
        givenBy = by;
        givenAt = now;
        commitId = ground.commit();
        reportSha256 = ground.sha256();
    }

    long caseId() {
        return caseId;
    }

    String kind() {
        return kind;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Stance stance() {
        return stance;
    }

    @Nullable
    Instant givenAt() {
        return givenAt;
    }

    String givenBy() {
        return givenBy;
    }

    String remark() {
        return remark;
    }

    String commitId() {
        return commitId;
    }

    String reportSha256() {
        return reportSha256;
    }

    boolean covers(Assessments.@Nullable Ground ground) {
        return ground != null && commitId.equals(ground.commit());
    }
}
