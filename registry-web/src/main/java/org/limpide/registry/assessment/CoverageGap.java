package org.limpide.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.snapshot.CoverageLedger;
import org.limpide.scanner.snapshot.UnreadReason;

/** Something that a scan did not read. */
@Entity
class CoverageGap {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "coverage_gap_seq")
    @SequenceGenerator(name = "coverage_gap_seq", sequenceName = "coverage_gap_seq")
    private @Nullable Long id;

    @Column(name = "assessment_id")
    private long assessmentId;

    private String place;

    @Enumerated(EnumType.STRING)
    private UnreadReason reason;

    @SuppressWarnings("NullAway.Init")
    protected CoverageGap() {}

    CoverageGap(long assessmentId, CoverageLedger.Entry entry) {
        this.assessmentId = assessmentId;
        this.place = entry.place();
        this.reason = entry.reason();
    }

    Row row() {
        return new Row(place, reason);
    }

    /** A gap as a page shows it. */
    public record Row(String place, UnreadReason reason) {}
}
