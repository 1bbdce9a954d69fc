/**
 * The individual explanation of a decision (article R. 311-3-1-2 CRPA): a sheet and the trace of one case in, four items and
 * what is wanting out, as text, HTML or JSON. A library without stage, file or clock; called by the command line.
 * Invariant: the trace is held in memory only, and no fault names a value of it.
 */
@NullMarked
package org.limpide.scanner.sheet.explain;

import org.jspecify.annotations.NullMarked;
