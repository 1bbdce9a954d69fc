/**
 * What a question and an answer are: a check, its findings, and the runner that asks. Values here are also what the
 * registry understands. Nothing in this package knows a concrete check; they are found by id.
 * Invariant: an error, a silence or an unread file never becomes a pass.
 */
@NullMarked
package org.limpide.scanner.check;

import org.jspecify.annotations.NullMarked;
