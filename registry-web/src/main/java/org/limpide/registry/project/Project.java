package org.limpide.registry.project;

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
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Localized;

/** A project. */
@Entity
class Project {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
    @SequenceGenerator(name = "project_seq", sequenceName = "project_seq")
    private @Nullable Long id;

    private String slug;
    private String name;
    private String summaryFr = "";
    private String summaryEn = "";
    private @Nullable Long organizationId;
    private String license = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Openness openness;

    @Enumerated(EnumType.STRING)
    private Status status = Status.TO_BE_ASSESSED;

    private String publicUrl = "";
    private @Nullable Instant publishedAt;
    private String rootCommit;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Instant assessedAt;
    private int blockingCount;
    private int reserveCount;
    private int adviceCount;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(String slug, String name, String rootCommit, Instant createdAt) {
        this.slug = slug;
        this.name = name;
        this.rootCommit = rootCommit;
        this.createdAt = createdAt;
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    @Nullable
    Openness openness() {
        return openness;
    }

    String slug() {
        return slug;
    }

    long version() {
        return version;
    }

    void change(ProjectChange change) {
        name = change.name();
        summaryFr = change.summary().fr();
        summaryEn = change.summary().en();
        organizationId = change.organizationId();
        license = change.license();
        openness = change.openness();
    }

    void assessed(Standing standing, String newRootCommit) {
        verdict = standing.verdict();
        assessedAt = standing.assessedAt();
        blockingCount = standing.blocking();
        reserveCount = standing.reserve();
        adviceCount = standing.advice();
        rootCommit = newRootCommit;
        if (status == Status.TO_BE_ASSESSED) {
            status = Status.NOT_PUBLISHED;
        }
    }

    void publish(String url, Instant now) {
        if (!isPublished()) {
            publishedAt = now;
        }
        status = Status.PUBLISHED;
        publicUrl = url;
    }

    void withdraw() {
        status = verdict == null ? Status.TO_BE_ASSESSED : Status.NOT_PUBLISHED;
        publicUrl = "";
        publishedAt = null;
    }

    ProjectView view() {
        if (id == null) {
            throw new IllegalStateException("a project that was never saved");
        }
        return new ProjectView(
                id,
                slug,
                name,
                new Localized(summaryFr, summaryEn),
                organizationId,
                license,
                openness,
                status,
                publicUrl,
                publishedAt,
                rootCommit,
                standing(),
                version);
    }

    private @Nullable Standing standing() {
        return verdict == null || assessedAt == null
                ? null
                : new Standing(verdict, assessedAt, blockingCount, reserveCount, adviceCount);
    }
}
