/**
 * Library package: what a project says of itself in the files of its build tool. Path and text in, a {@link
 * org.limpide.scanner.manifest.Manifest} with the line of each value, or a placed fault, out. Imports no stage; anybody
 * may use it. Nothing is resolved: no parent, no property, no file beside.
 * Invariant: no text makes it throw, fetch anything or expand an entity.
 */
@NullMarked
package org.limpide.scanner.manifest;

import org.jspecify.annotations.NullMarked;
