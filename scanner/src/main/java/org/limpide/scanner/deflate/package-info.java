/**
 * Inflates whole zlib streams of known size in memory, quicker than the platform's zlib does. In: bytes of a stream; out: its
 * content, or that it could not be read here. Used by the object store. Knows nothing of Git. Its one invariant: what it says it
 * inflated is what zlib inflates; whatever is unusual it leaves to zlib.
 */
@NullMarked
package org.limpide.scanner.deflate;

import org.jspecify.annotations.NullMarked;
