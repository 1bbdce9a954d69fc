/**
 * Java sources read as trees by Eclipse JDT Core, without bindings and without a class path. A snapshot and a visitor in,
 * visited trees and the list of sources that could not be read in full out. Used by checks.
 * Invariant: a source that breaks the grammar, is too large or comes too late is in that list.
 */
@NullMarked
package org.limpide.scanner.engine.jdt;

import org.jspecify.annotations.NullMarked;
