/**
 * Library package: which licences a text holds, where, and in what it differs from them. Text or bytes in, a recognition
 * out. Imports no stage; anybody may use it. The corpus is a file that the build makes of the SPDX list.
 * Invariant: the work grows with the text, never with the choices of a template.
 */
@NullMarked
package org.limpide.scanner.license.text;

import org.jspecify.annotations.NullMarked;
