/**
 * Questions about the security of the code that will be seen by all: weak cryptography, disabled protections, settings of
 * development, binaries that nobody can review. Snapshot in, observations out; found by id, used by nobody. Imports no
 * other theme.
 * Invariant: what could not be analysed is said, never passed over.
 */
@NullMarked
package org.limpide.scanner.checks.security;

import org.jspecify.annotations.NullMarked;
