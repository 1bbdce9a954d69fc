package org.limpide.registry.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
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
    private String nameFr;
    private String nameEn;
    private @Nullable Long parentId;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(String slug, Localized name, @Nullable Long parentId) {
        this.slug = slug;
        this.nameFr = name.fr();
        this.nameEn = name.en();
        this.parentId = parentId;
    }

    OrganizationRow row() {
        if (id == null) {
            throw new IllegalStateException("an organisation that was never saved");
        }
        return new OrganizationRow(id, slug, new Localized(nameFr, nameEn), parentId);
    }
}
