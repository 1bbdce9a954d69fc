/**
 * Questions about the licence: is there one, which, may an administration use it. Snapshot in, observations out; found
 * by id, used by nobody. Imports no other theme.
 * Invariant: a licence that is not recognised is a question to people, never a pass.
 */
@NullMarked
package org.limpide.scanner.checks.license;

import org.jspecify.annotations.NullMarked;
