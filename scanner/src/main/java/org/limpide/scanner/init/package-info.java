/**
 * What a project lacks before it can be published, written from what it already says: a folder in, a proposal of new files and
 * of headers out, which is shown as a patch and written when it is asked for. Called by the command line.
 * Invariant: nothing that stands is overwritten, nothing is invented, and what only a person knows is a marked gap.
 */
@NullMarked
package org.limpide.scanner.init;

import org.jspecify.annotations.NullMarked;
