/**
 * Library package: the REUSE specification, version 3.3. The files of a project in; what its licensing information lacks, each
 * with its place, out. Imports no stage; anybody may use it. Re-implemented from the text of the specification.
 * Invariant: a file that could not be read is named as such, never counted as in order.
 */
@NullMarked
package org.limpide.scanner.license.reuse;

import org.jspecify.annotations.NullMarked;
