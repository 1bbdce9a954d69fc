package org.limpide.registry.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a bundle was made. */
@Entity
@Immutable
class MadeBundle {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "made_bundle_seq")
    @SequenceGenerator(name = "made_bundle_seq", sequenceName = "made_bundle_seq")
    private @Nullable Long id;

    private long sequenceNumber;
    private Instant madeAt;
    private String madeBy;

    @Column(name = "sha256")
    private String sha256;

    private int projects;

    @SuppressWarnings("NullAway.Init")
    protected MadeBundle() {}

    MadeBundle(long sequenceNumber, Instant madeAt, String madeBy, String sha256, int projects) {
        this.sequenceNumber = sequenceNumber;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.sha256 = sha256;
        this.projects = projects;
    }

    long sequenceNumber() {
        return sequenceNumber;
    }

    Row row() {
        return new Row(sequenceNumber, madeAt, madeBy, sha256, projects);
    }

    /** A bundle as a page shows it. */
    public record Row(long sequence, Instant madeAt, String madeBy, String sha256, int projects) {}
}
