/**
 * Questions about people: identifiers, addresses, who signs commits. Snapshot in, observations out; found by id, used by
 * nobody. Imports no other theme.
 * Invariant: an answer names a kind and a place, never a value or a part of it.
 */
@NullMarked
package org.limpide.scanner.checks.privacy;

import org.jspecify.annotations.NullMarked;
