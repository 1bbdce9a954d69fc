/**
 * Child processes with limits, for code of others that may loop, grow or die. A command and its limits in, a value out.
 * Used by the other engines.
 * Invariant: no child outlives its call, whatever happens, and its folder goes with it.
 */
@NullMarked
package org.limpide.scanner.engine.process;

import org.jspecify.annotations.NullMarked;
