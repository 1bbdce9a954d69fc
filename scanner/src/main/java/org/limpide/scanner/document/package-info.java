/**
 * Papers that people read, taken apart: Markdown, reStructuredText, AsciiDoc, Org and plain text. A text in, a {@link
 * org.limpide.scanner.document.Document} out; a library without stage, file or clock, for checks and command line alike.
 * Invariant: time grows with the length of the text, whatever the text is, and no text makes reading fail.
 */
@NullMarked
package org.limpide.scanner.document;

import org.jspecify.annotations.NullMarked;
