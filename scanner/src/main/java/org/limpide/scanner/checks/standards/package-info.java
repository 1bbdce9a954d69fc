/**
 * Questions about the standards of the State: encodings, open formats, the design system and who may use it. Snapshot
 * in, observations out; found by id, used by nobody. Imports no other theme.
 * Invariant: says what files show, never that a service conforms to a standard.
 */
@NullMarked
package org.limpide.scanner.checks.standards;

import org.jspecify.annotations.NullMarked;
