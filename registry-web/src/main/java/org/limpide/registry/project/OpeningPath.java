package org.limpide.registry.project;

/** When a project meets openness (roadmap, part 2.4). */
public enum OpeningPath {
    FROM_FIRST_COMMIT,
    EXISTING_APPLICATION
}
