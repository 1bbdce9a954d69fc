/**
 * What a scan leaves behind for the next one: answers and the ids of files in which nothing was found, in one file a
 * repository. Scan results in, the same results out for the same digest. Used by the facade and by {@code source}.
 * Invariant: no value of a secret and no personal data is in it; a file that is damaged or foreign is as good as none.
 */
@NullMarked
package org.limpide.scanner.state;

import org.jspecify.annotations.NullMarked;
