/**
 * Library package: SPDX licence expressions (SPDX 2.3, annex D; SPDX 3.0, annex "SPDX license expressions"). A written
 * expression in, its tree or the place of its first mistake out. Imports no stage; anybody may use it.
 * Invariant: identifiers come out in the spelling of the list, deprecated ones as what replaces them.
 */
@NullMarked
package org.limpide.scanner.license.expression;

import org.jspecify.annotations.NullMarked;
