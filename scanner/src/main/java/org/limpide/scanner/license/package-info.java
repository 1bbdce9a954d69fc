/**
 * Library package: which licence a name or a text means, and what the law says of it. A written name or a text in, a
 * licence of the list in {@code policies/licenses} out. Imports no stage; anybody may use it.
 * Invariant: what is not recognised is {@code UNKNOWN}, never the nearest.
 */
@NullMarked
package org.limpide.scanner.license;

import org.jspecify.annotations.NullMarked;
