package org.limpide.registry.account;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The program that calls, as proven by its key.
 *
 * @param id of the key
 * @param name of the key
 * @param project slug of the only project it may speak for; null for all
 */
public record KeyCaller(long id, String name, @Nullable String project) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }

    public boolean maySpeakFor(String slug) {
        return project == null || project.equals(slug);
    }
}
