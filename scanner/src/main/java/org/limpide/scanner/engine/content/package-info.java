/**
 * What content rules find in the texts of a repository, as answers of checks, for every theme. A snapshot in,
 * observations out; used by checks.
 * Invariant: the value of a find leaves this package only as the identity of an observation, never in its message.
 */
@NullMarked
package org.limpide.scanner.engine.content;

import org.jspecify.annotations.NullMarked;
