package org.limpide.registry.account;

/**
 * Somebody with an account.
 *
 * @param name as people are called; empty where not said
 * @param email where mail goes; empty where not said
 * @param usable whether that person can log in
 */
public record Person(String login, String name, String email, boolean usable) {
    /** The name, or the login where no name was said. */
    public String shown() {
        return name.isEmpty() ? login : name;
    }
}
