package org.limpide.registry.project;

import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;

/**
 * News: somebody chose another degree of openness for a project.
 *
 * @param degree null where the repository is to say it again
 */
public record OpennessChosen(long projectId, @Nullable Openness degree) {}
