/**
 * Library package: what fonts, archives of classes and minified scripts say of themselves. Bytes or text in, names and licences
 * as written out. Imports no stage; anybody may use it.
 * Invariant: damaged or hostile bytes say nothing; no more is unpacked than a description may have.
 */
@NullMarked
package org.limpide.scanner.license.asset;

import org.jspecify.annotations.NullMarked;
