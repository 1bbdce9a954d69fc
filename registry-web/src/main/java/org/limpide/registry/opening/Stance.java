package org.limpide.registry.opening;

/** What an opinion says. */
public enum Stance {
    FAVOURABLE,
    WITH_RESERVATIONS,
    UNFAVOURABLE
}
