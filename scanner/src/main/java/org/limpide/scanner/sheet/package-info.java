/**
 * Library package: the sheet of a public algorithm (fiche d’un algorithme public), as {@code algorithme.yml} holds it. Bytes in;
 * what the sheet says, every problem with its key, line and column, what the law still asks, and the mention for the decision
 * out. Imports no stage; anybody may use it. Its fields, lists and duties are data in {@code policies/sheets}.
 * Invariant: no input makes it throw, and what a sheet does not say is never made up.
 */
@NullMarked
package org.limpide.scanner.sheet;

import org.jspecify.annotations.NullMarked;
