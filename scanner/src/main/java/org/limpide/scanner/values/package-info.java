/**
 * Values that are known by keyed hashes alone, and the search for them in bytes: who holds a {@code ValueTable} can tell
 * whether a text holds one of its values, and cannot tell the values. Bytes in, places out. Used by {@code history} and
 * {@code remediation}.
 * Invariant: no value, and no part of one, can be read from what stands here.
 */
@NullMarked
package org.limpide.scanner.values;

import org.jspecify.annotations.NullMarked;
