package org.limpide.registry.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Who may call an endpoint. */
public enum Caller {
    ANYONE,
    /** A person who is logged in. */
    READER,
    ADMINISTRATOR,
    /** A program that shows an API key. */
    KEY;

    /** The name of the authority that proves it, as the security layer knows it. */
    public String role() {
        return name();
    }

    boolean isBehind(HttpServletRequest request) {
        return this == ANYONE || request.isUserInRole(role());
    }
}
