/**
 * Questions about what a reader needs: presentation, contribution, changes, catalogue entry. Snapshot in, observations
 * out; found by id, used by nobody. Imports no other theme.
 * Invariant: a document that is there and says nothing is not there.
 */
@NullMarked
package org.limpide.scanner.checks.docs;

import org.jspecify.annotations.NullMarked;
