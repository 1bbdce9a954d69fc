package org.limpide.registry.project;

/** Who is meant to reach the code (roadmap, parts 2.2 and 2.3), from the fewest to all. */
public enum AccessLevel {
    NAMED_INTERNAL,
    ALL_INTERNAL,
    NAMED_EXTERNAL,
    EVERYBODY
}
