package org.limpide.registry.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Localized;

/** An administration. */
@Entity
class Organization {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq")
    private @Nullable Long id;

    private String slug;
    private String nameFr = "";
    private String nameEn = "";
    private @Nullable Long parentId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SERVICE;

    private String siren = "";
    private String siret = "";
    private String directoryId = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(String slug) {
        this.slug = slug;
    }

    void change(OrganizationChange change, @Nullable Long newParent) {
        nameFr = change.name().fr();
        nameEn = change.name().en();
        kind = change.kind();
        siren = change.siren();
        siret = change.siret();
        directoryId = change.directoryId();
        parentId = newParent;
    }

    long version() {
        return version;
    }

    OrganizationRow row() {
        if (id == null) {
            throw new IllegalStateException("an organisation that was never saved");
        }
        return new OrganizationRow(
                id, slug, new Localized(nameFr, nameEn), parentId, kind, siren, siret, directoryId, version);
    }
}
