package org.limpide.scanner.license.compatibility;

/** How a project uses the work of others. */
public enum Use {
    /** A dependency that stays a work of its own, and runs with the project. */
    LINKED,
    /** Files that were copied into the repository. */
    INCLUDED
}
