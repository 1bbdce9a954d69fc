/**
 * Questions about public algorithms: are their sheets sound, what does the law still ask of them, do letters carry the mention.
 * Snapshot in, observations out; found by id, used by nobody. Imports no other theme.
 * Invariant: none of them says that a law applies; that is for people to say.
 */
@NullMarked
package org.limpide.scanner.checks.algorithm;

import org.jspecify.annotations.NullMarked;
