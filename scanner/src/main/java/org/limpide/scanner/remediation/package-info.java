/**
 * What to do about secrets that stand in a history: the pack that says which credentials to revoke and how to cut their
 * values out, and the proof that they are gone. Finds and places in, files and answers out; called by the facades.
 * Invariant: values live in memory only, and none, nor a part of one, stands in what this package writes or says.
 */
@NullMarked
package org.limpide.scanner.remediation;

import org.jspecify.annotations.NullMarked;
