/**
 * The whole history of a repository in one pass over its objects: what the rules find in each of them, how commits and
 * trees hang together, where each find stands and since when. A store and rules in, finds with their places out. Used by
 * {@code source}; the objects themselves are read in {@code history.store}.
 * Invariant: every object is searched or stands in the ledger with its reason.
 */
@NullMarked
package org.limpide.scanner.history;

import org.jspecify.annotations.NullMarked;
