/**
 * Library package: the one way in to what a repository needs. The files of a repository in, an {@code Inventory} out. Used by the
 * checks, by {@code sbom} and by whoever embeds it.
 * Invariant: samples, test data and copies of others are left aside by their paths, and named; nothing else is.
 */
@NullMarked
package org.limpide.scanner.manifest.inventory;

import org.jspecify.annotations.NullMarked;
