/**
 * What a piece of code is, whatever it looks like: fingerprints that forget formatting and comments, and values of constants.
 * Files of a project and the name of a piece in, fingerprints and values out. Used by checks and the command line.
 * Invariant: the same code gives the same fingerprint wherever it stands, and what cannot be found is said to be absent.
 */
@NullMarked
package org.limpide.scanner.engine.identity;

import org.jspecify.annotations.NullMarked;
