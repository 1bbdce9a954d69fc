package org.limpide.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.check.Confidence;
import org.limpide.scanner.check.Finding;
import org.limpide.scanner.check.Location;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Criterion;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport.ReportedFinding;
import org.limpide.scanner.text.Localized;

/** A finding of a project, followed across reports by its fingerprint. */
@Entity
class TrackedFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tracked_finding_seq")
    @SequenceGenerator(name = "tracked_finding_seq", sequenceName = "tracked_finding_seq")
    private @Nullable Long id;

    @Column(name = "project_id")
    private long projectId;

    private String criterion;
    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Verdict effect;

    @Enumerated(EnumType.STRING)
    @Column(name = "confidence")
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Location.Carrier carrier;

    private String place;
    private int line;
    private String messageFr;
    private String messageEn;
    private @Nullable Integer waivedBy;
    /** Joins this finding to those of other projects; shown to nobody. */
    private @Nullable String linkHash;

    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "last_seen_in")
    private long lastSeenIn;

    private @Nullable Instant resolvedAt;
    private @Nullable Instant reopenedAt;

    @SuppressWarnings("NullAway.Init")
    protected TrackedFinding() {}

    @SuppressWarnings("NullAway.Init") // seen() follows at once and sets the rest
    TrackedFinding(long projectId, Finding finding, Instant seen) {
        this.projectId = projectId;
        this.criterion = finding.criterion();
        this.fingerprint = finding.fingerprint();
        this.firstSeenAt = seen;
    }

    /** What names a finding within its project. */
    record Key(String criterion, String fingerprint) {
        static Key of(Finding finding) {
            return new Key(finding.criterion(), finding.fingerprint());
        }
    }

    Key key() {
        return new Key(criterion, fingerprint);
    }

    /** Notes that an assessment found it, and where it stands now. */
    void seen(ReportedFinding reported, Localized message, Assessment assessment) {
        Finding finding = reported.finding();
        outcome = finding.outcome();
        effect = reported.effect();
        confidence = finding.confidence();
        carrier = finding.location().carrier();
        place = finding.location().name();
        line = finding.location().line();
        messageFr = message.fr();
        messageEn = message.en();
        waivedBy = reported.waivedBy().orElse(null);
        // A report that was made without the key says nothing against the one before: the fingerprint says it is the
        // value.
        finding.linkHash().ifPresent(hash -> linkHash = hash);
        lastSeenAt = assessment.scannedAt();
        lastSeenIn = assessment.id();
        if (resolvedAt != null) {
            resolvedAt = null;
            reopenedAt = assessment.scannedAt();
        }
    }

    /** What it does to the verdict where its criterion weighs otherwise. */
    void weigh(Criterion criterion) {
        effect = Verdict.of(criterion.mode(), outcome, isWaived());
    }

    long lastSeenIn() {
        return lastSeenIn;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    void resolved(Instant when) {
        resolvedAt = when;
    }

    String criterion() {
        return criterion;
    }

    Outcome outcome() {
        return outcome;
    }

    Verdict effect() {
        return effect;
    }

    boolean isWaived() {
        return waivedBy != null;
    }

    Optional<String> linkHash() {
        return Optional.ofNullable(linkHash);
    }

    String place() {
        return new Location(carrier, place, line).shown();
    }

    Localized message() {
        return new Localized(messageFr, messageEn);
    }

    Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** {@code resolved}, {@code reopened} or {@code new} in that assessment, else {@code known}. */
    String stateIn(Assessment.Row assessment) {
        if (resolvedAt != null) {
            return "resolved";
        }
        if (assessment.scannedAt().equals(reopenedAt)) {
            return "reopened";
        }
        return assessment.scannedAt().equals(firstSeenAt) ? "new" : "known";
    }
}
