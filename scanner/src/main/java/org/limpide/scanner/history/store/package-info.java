/**
 * The objects of a Git repository as they lie on disk: packs with their indexes, loose objects, alternates; read only.
 * Folders in, objects or the reason why not out. Used by the pass over the history and by {@code source}.
 * Invariant: whatever the files hold, reading ends, in memory in proportion to what is declared and possible.
 */
@NullMarked
package org.limpide.scanner.history.store;

import org.jspecify.annotations.NullMarked;
