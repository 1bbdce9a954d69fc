package org.limpide.registry.project;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Localized;

/**
 * What a person may change on a project.
 *
 * @param openness the degree of openness; null where the repository is to say it
 * @param version the one that the person saw
 */
public record ProjectChange(
        String name,
        Localized summary,
        @Nullable Long organizationId,
        String license,
        @Nullable Openness openness,
        long version) {}
