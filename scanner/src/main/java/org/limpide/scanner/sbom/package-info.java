/**
 * Library package: lists of components (SBOM). An {@code Inventory} in, a {@code Sbom} out, written as CycloneDX 1.6 JSON or SPDX
 * 2.3 JSON; a list that somebody else wrote in, its packages out, to compare. {@link org.limpide.scanner.sbom.SbomBuilder} is the
 * way in. Imports no stage; anybody may use it.
 * Invariant: the same inventory gives the same bytes, wherever and whenever; what is not known is said, never guessed.
 */
@NullMarked
package org.limpide.scanner.sbom;

import org.jspecify.annotations.NullMarked;
