/**
 * Real Git repositories with real history from YAML: the demonstration's and those of tests. A recipe in, a repository
 * in a folder out. Used by the command line's demonstration and by tests.
 * Invariant: the same recipe gives the same commit ids on any machine and any day; no literal secret stands in a recipe.
 */
@NullMarked
package org.limpide.scanner.source.recipe;

import org.jspecify.annotations.NullMarked;
