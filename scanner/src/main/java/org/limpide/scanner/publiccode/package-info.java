/**
 * Library package: publiccode.yml, the description of public software (version 0, as published in 0.7.0). Text in, every
 * fault with its place out. Imports no stage; anybody may use it. It looks at the text alone: no address is fetched and
 * no file beside is opened.
 * Invariant: a file without an error here says everything that the standard makes mandatory.
 */
@NullMarked
package org.limpide.scanner.publiccode;

import org.jspecify.annotations.NullMarked;
