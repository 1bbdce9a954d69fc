/**
 * Questions about what a repository carries for nothing: copies of dependencies, outputs of builds, heavy files. Snapshot
 * in, observations out; found by id, used by nobody. Imports no other theme.
 * Invariant: one finding per folder, however many files it holds.
 */
@NullMarked
package org.limpide.scanner.checks.sobriety;

import org.jspecify.annotations.NullMarked;
