/**
 * Library package: under which licence a project stands. Its files in; what is declared, what is detected, what follows from
 * both, and where they contradict each other out. Imports no stage; anybody may use it.
 * Invariant: what is declared, detected and concluded is never mixed up, and nothing is concluded that nobody wrote.
 */
@NullMarked
package org.limpide.scanner.license.project;

import org.jspecify.annotations.NullMarked;
