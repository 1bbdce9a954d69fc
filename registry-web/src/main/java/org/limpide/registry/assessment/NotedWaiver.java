package org.limpide.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.PolicyEvaluator.WaiverStatus;
import org.limpide.scanner.policy.Waiver;
import org.limpide.scanner.report.ScanReport.ReportedWaiver;

/** A waiver of the repository and what became of it, in one assessment. */
@Entity
class NotedWaiver {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "noted_waiver_seq")
    @SequenceGenerator(name = "noted_waiver_seq", sequenceName = "noted_waiver_seq")
    private @Nullable Long id;

    @Column(name = "assessment_id")
    private long assessmentId;

    private String criterion;
    private String target;

    @Enumerated(EnumType.STRING)
    private Waiver.Reason reason;

    private String remark;
    private String author;
    private LocalDate expires;
    private int line;

    @Enumerated(EnumType.STRING)
    private WaiverStatus status;

    @SuppressWarnings("NullAway.Init")
    protected NotedWaiver() {}

    NotedWaiver(long assessmentId, ReportedWaiver waiver) {
        this.assessmentId = assessmentId;
        this.criterion = waiver.criterion();
        this.target = waiver.path().or(waiver::fingerprint).orElse("");
        this.reason = waiver.reason();
        this.remark = waiver.comment();
        this.author = waiver.author();
        this.expires = waiver.expires();
        this.line = waiver.line();
        this.status = waiver.status();
    }

    Row row() {
        return new Row(criterion, target, reason, remark, author, expires, line, status);
    }

    /** A waiver as a page shows it. */
    public record Row(
            String criterion,
            String target,
            Waiver.Reason reason,
            String comment,
            String author,
            LocalDate expires,
            int line,
            WaiverStatus status) {}
}
