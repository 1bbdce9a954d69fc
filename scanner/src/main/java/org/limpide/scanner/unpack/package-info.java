/**
 * Library package: the members of archives, archives in archives too. Bytes in; members in turn, and what stayed closed
 * with its reason, out. Imports no stage. Anybody may use it.
 * Invariant: whatever the bytes are, time and memory are bounded by the limits, nothing is written to disk, nothing is
 * thrown, and what was not read is said.
 */
@NullMarked
package org.limpide.scanner.unpack;

import org.jspecify.annotations.NullMarked;
