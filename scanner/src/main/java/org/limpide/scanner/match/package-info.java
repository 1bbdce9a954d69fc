/**
 * Library package: finding things in text and among paths by rules held as data. Text and rules in, places and values
 * out. Imports no stage. Anybody may use it.
 * Invariant: time grows with the text, whatever the text is, since a match depends on a bounded stretch around its
 * anchor; values found stay in memory.
 */
@NullMarked
package org.limpide.scanner.match;

import org.jspecify.annotations.NullMarked;
