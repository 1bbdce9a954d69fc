/**
 * One pass of all content rules over the files of a snapshot, shared by every theme. A snapshot in, matches and
 * observations out; used by checks.
 * Invariant: the value of a match leaves this package only as the identity of an observation, never in its message.
 */
@NullMarked
package org.limpide.scanner.engine.content;

import org.jspecify.annotations.NullMarked;
