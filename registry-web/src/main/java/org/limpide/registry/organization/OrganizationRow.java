package org.limpide.registry.organization;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Localized;

/**
 * An administration as others see it.
 *
 * @param parentId the one it belongs to; null at the top
 */
public record OrganizationRow(
        long id, String slug, Localized name, @Nullable Long parentId) {}
