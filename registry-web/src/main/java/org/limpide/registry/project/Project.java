package org.limpide.registry.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.policy.Verdict;
import org.limpide.scanner.text.Localized;

/** A project. */
@Entity
class Project {
    private static final int BATCH = 50;

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
    private @Nullable OpeningPath openingPath;

    @Enumerated(EnumType.STRING)
    private @Nullable AccessLevel accessLevel;

    private String supportTeam = "";
    private String leadLogin = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_repository", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "rank")
    @Column(name = "url")
    private List<String> repositories = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_contact", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "duty")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Duty, Contact> contacts = new EnumMap<>(Duty.class);

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.INVENTORIED;

    private Instant stageSince;
    private String publicUrl = "";
    private String publicCommit = "";
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
        this.stageSince = createdAt;
    }

    boolean isPublic() {
        return publishedAt != null;
    }

    String slug() {
        return slug;
    }

    long version() {
        return version;
    }

    Stage stage() {
        return stage;
    }

    void change(ProjectChange change) {
        name = change.name();
        summaryFr = change.summary().fr();
        summaryEn = change.summary().en();
        organizationId = change.organizationId();
        license = change.license();
        openness = change.openness();
        openingPath = change.path();
        accessLevel = change.access();
        supportTeam = change.supportTeam();
        leadLogin = change.leadLogin();
        if (!repositories.equals(change.repositories())) {
            repositories.clear();
            repositories.addAll(change.repositories());
        }
        if (!contacts.equals(change.contacts())) {
            contacts.clear();
            contacts.putAll(change.contacts());
        }
    }

    void assessed(Standing standing, String newRootCommit, Instant now) {
        verdict = standing.verdict();
        assessedAt = standing.assessedAt();
        blockingCount = standing.blocking();
        reserveCount = standing.reserve();
        adviceCount = standing.advice();
        rootCommit = newRootCommit;
        if (stage == Stage.INVENTORIED) {
            stage(Stage.ASSESSED, now);
        }
    }

    void stage(Stage next, Instant now) {
        if (stage != next) {
            stage = next;
            stageSince = now;
        }
    }

    void publish(String url, String commit, Instant since, Instant now) {
        if (!isPublic()) {
            publishedAt = since;
        }
        publicUrl = url;
        publicCommit = commit;
        if (stage != Stage.MAINTAINED && stage != Stage.ARCHIVED) {
            stage(Stage.PUBLISHED, now);
        }
    }

    void withdraw(Instant now) {
        publicUrl = "";
        publicCommit = "";
        publishedAt = null;
        stage(verdict == null ? Stage.INVENTORIED : Stage.ASSESSED, now);
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
                openingPath,
                accessLevel,
                supportTeam,
                leadLogin,
                repositories,
                contacts,
                stage,
                stageSince,
                publicUrl,
                publicCommit,
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
