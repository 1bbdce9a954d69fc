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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.AppliedOpenness;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.report.ScanReport;

/** An accepted report of a project. */
@Entity
class Assessment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_seq")
    @SequenceGenerator(name = "assessment_seq", sequenceName = "assessment_seq")
    private @Nullable Long id;

    @Column(name = "project_id")
    private long projectId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String rootCommit;
    private String commitId;
    private String gitRef;
    private String publishedRefs;
    private int uncommitted;
    private String policyId;
    private String policyVersion;
    private String policyDigest;
    private LocalDate judgedOn;
    private String tool;
    private Instant scannedAt;
    private Instant acceptedAt;
    private String acceptedFrom;

    @Column(name = "raw_sha256")
    private String rawSha256;

    @Enumerated(EnumType.STRING)
    private @Nullable Openness scannedFor;

    @Enumerated(EnumType.STRING)
    private AppliedOpenness.@Nullable Source opennessSource;

    @Enumerated(EnumType.STRING)
    private @Nullable Openness weighedFor;

    private int files;
    private int filesRead;
    private int commits;
    private int newCount;
    private int resolvedCount;
    private int reopenedCount;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.UPLOADED;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    Assessment(long projectId, ScanReport report, Submission submission, Instant acceptedAt) {
        this.projectId = projectId;
        this.verdict = report.verdict();
        this.rootCommit = report.project().rootCommit();
        this.commitId = report.project().commit();
        this.gitRef = report.project().ref();
        this.publishedRefs = report.project().publishedRefs();
        this.uncommitted = report.project().uncommitted();
        this.policyId = report.policy().id();
        this.policyVersion = report.policy().version();
        this.policyDigest = report.policy().digest();
        report.policy().openness().ifPresent(applied -> {
            this.scannedFor = applied.degree();
            this.weighedFor = applied.degree();
            this.opennessSource = applied.source();
        });
        this.judgedOn = report.policy().asOf();
        this.tool = report.tool().name() + " " + report.tool().version();
        this.scannedAt = report.run().startedAt();
        this.acceptedAt = acceptedAt;
        this.acceptedFrom = submission.from();
        this.rawSha256 = submission.sha256();
        this.origin = submission.origin();
        this.files = report.coverage().files();
        this.filesRead = report.coverage().filesRead();
        this.commits = report.coverage().commits();
    }

    /** Where a report came from: the name of the key, the SHA-256 of its bytes, and who made it. */
    public record Submission(String from, String sha256, Origin origin) {}

    long id() {
        if (id == null) {
            throw new IllegalStateException("an assessment that was never saved");
        }
        return id;
    }

    Instant scannedAt() {
        return scannedAt;
    }

    @Nullable
    Openness scannedFor() {
        return scannedFor;
    }

    @Nullable
    Openness weighedFor() {
        return weighedFor;
    }

    void weighed(Openness degree, Verdict result) {
        weighedFor = degree;
        verdict = result;
    }

    void compared(Reconciliation.Change change) {
        newCount = change.appeared();
        resolvedCount = change.resolved();
        reopenedCount = change.reopened();
    }

    Assessments.Ground ground() {
        return new Assessments.Ground(id(), commitId, rawSha256, verdict, origin, uncommitted, scannedAt, acceptedFrom);
    }

    Row row() {
        return new Row(
                id(),
                verdict,
                rootCommit,
                commitId,
                gitRef,
                publishedRefs,
                uncommitted,
                policyId,
                policyVersion,
                policyDigest,
                judgedOn,
                scannedFor,
                opennessSource,
                weighedFor,
                tool,
                scannedAt,
                acceptedAt,
                acceptedFrom,
                origin,
                files,
                filesRead,
                commits,
                newCount,
                resolvedCount,
                reopenedCount);
    }

    /**
     * An assessment as a page shows it.
     *
     * @param scannedFor the degree of openness that the scan judged for; null where none counted
     * @param opennessSource who chose that degree
     * @param weighedFor the degree that the verdict is about
     */
    public record Row(
            long id,
            Verdict verdict,
            String rootCommit,
            String commit,
            String ref,
            String publishedRefs,
            int uncommitted,
            String policyId,
            String policyVersion,
            String policyDigest,
            LocalDate judgedOn,
            @Nullable Openness scannedFor,
            AppliedOpenness.@Nullable Source opennessSource,
            @Nullable Openness weighedFor,
            String tool,
            Instant scannedAt,
            Instant acceptedAt,
            String acceptedFrom,
            Origin origin,
            int files,
            int filesRead,
            int commits,
            int appeared,
            int resolved,
            int reopened) {}
}
