/**
 * Library package: sentences in two languages. Texts stand in {@code templates/messages} and in {@code policies}, never
 * in Java; this package finds them and fills them in. Imports no stage. Anybody may use it.
 * Invariant: a missing key is loud, never an empty sentence.
 */
@NullMarked
package org.limpide.scanner.text;

import org.jspecify.annotations.NullMarked;
