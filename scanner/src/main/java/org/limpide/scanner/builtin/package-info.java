/**
 * Library package: the criteria, rules and sentences that come with the product, by their names. Reads them from one compact
 * file that the build made of the same sources, else from the sources themselves. Imports no stage. Anybody may use it.
 * Invariant: with or without the compact file, every answer is the same.
 */
@NullMarked
package org.limpide.scanner.builtin;

import org.jspecify.annotations.NullMarked;
