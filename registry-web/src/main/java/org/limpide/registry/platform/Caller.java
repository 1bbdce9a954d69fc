package org.limpide.registry.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Who may call an endpoint. */
public enum Caller {
    ANYONE,
    /** A person who is logged in. */
    READER,
    /** A person who may change projects somewhere. */
    LEAD,
    /** A person who gives an opinion or decides somewhere. */
    VALIDATOR,
    /** A person of the directorate that follows all openings. */
    DIGITAL_DIRECTORATE,
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
