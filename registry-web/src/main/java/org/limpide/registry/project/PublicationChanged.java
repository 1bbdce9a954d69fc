package org.limpide.registry.project;

/** News: what the public may see of a project changed, or whether it may. */
public record PublicationChanged(String slug) {}
