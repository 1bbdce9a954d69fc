package org.limpide.registry.organization;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Localized;

/**
 * An administration as others see it.
 *
 * @param parentId the one it belongs to; null at the top
 * @param siren nine digits, or empty
 * @param siret fourteen digits, or empty
 * @param directoryId UUID in the national directory of administrations, or empty
 * @param version for optimistic locking
 */
public record OrganizationRow(
        long id,
        String slug,
        Localized name,
        @Nullable Long parentId,
        Kind kind,
        String siren,
        String siret,
        String directoryId,
        long version) {}
