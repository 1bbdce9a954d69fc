package org.limpide.registry.platform;

/**
 * Which of the two sites this process serves.
 *
 * @param nameKey text key of its name
 * @param embeddedDatabase whether it stands on the embedded database, which is not for production
 */
public record Site(String nameKey, boolean embeddedDatabase) {}
