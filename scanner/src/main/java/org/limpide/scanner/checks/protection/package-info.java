/**
 * Questions about what protects the State: internal machines, markings. Snapshot in, observations out; found by id, used by
 * nobody. Imports no other theme.
 * Invariant: an answer names a kind and a place, never a value or a part of it.
 */
@NullMarked
package org.limpide.scanner.checks.protection;

import org.jspecify.annotations.NullMarked;
