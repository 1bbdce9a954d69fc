package org.limpide.registry.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Localized;

/**
 * A project as others see it.
 *
 * @param organizationId null where none was named
 * @param license SPDX expression; empty where unknown
 * @param openness the degree of openness that people chose; null where the repository is to say it
 * @param publicUrl address of the published code; empty while it is not
 * @param rootCommit of the repository whose report made the project; empty when a person made it
 * @param standing null until a report was accepted
 * @param version for optimistic locking
 */
public record ProjectView(
        long id,
        String slug,
        String name,
        Localized summary,
        @Nullable Long organizationId,
        String license,
        @Nullable Openness openness,
        Status status,
        String publicUrl,
        @Nullable Instant publishedAt,
        String rootCommit,
        @Nullable Standing standing,
        long version) {}
