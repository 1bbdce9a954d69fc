/**
 * The command line of the registry's jar: {@code serve}, {@code portal} and {@code audit}. Arguments in, a running process out.
 * Nobody uses it; it knows the two application classes and the audit trail.
 * Invariant: what cannot start says why in one sentence and leaves with a code other than 0.
 */
@NullMarked
package org.limpide.registry.platform.cli;

import org.jspecify.annotations.NullMarked;
