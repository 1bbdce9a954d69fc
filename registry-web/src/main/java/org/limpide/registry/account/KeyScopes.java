package org.limpide.registry.account;

import java.util.List;

/** What a key can be limited to; brought by the feature that knows the projects. */
@FunctionalInterface
public interface KeyScopes {
    /** The slugs of the projects. */
    List<String> projects();
}
