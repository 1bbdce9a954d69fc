/**
 * Takes reports in: keeps the bytes, answers at once, checks them in its own time, and says what became of them.
 * An HTTP body in; an accepted assessment or a refusal with its reasons out. Nobody uses it.
 * Invariant: a report that was received is either applied or refused with a reason, also after a restart.
 */
@NullMarked
package org.limpide.registry.ingest;

import org.jspecify.annotations.NullMarked;
