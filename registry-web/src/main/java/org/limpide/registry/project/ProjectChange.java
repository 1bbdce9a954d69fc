package org.limpide.registry.project;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Localized;

/** What a person may change on a project; {@code version} is the one that the person saw. */
public record ProjectChange(
        String name, Localized summary, @Nullable Long organizationId, String license, long version) {}
