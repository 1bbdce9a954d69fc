package org.limpide.registry.project;

import jakarta.persistence.Embeddable;

/**
 * Somebody, or a team, with a duty in a project.
 *
 * @param name as people are called; may be empty where there is an address
 * @param email may be empty where there is a name
 */
@Embeddable
public record Contact(String name, String email) {
    /** Nobody. */
    public static final Contact NONE = new Contact("", "");

    public boolean isEmpty() {
        return name.isEmpty() && email.isEmpty();
    }
}
