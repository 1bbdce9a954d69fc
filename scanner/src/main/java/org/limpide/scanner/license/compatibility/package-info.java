/**
 * Library package: may a project under one licence use something under another? Two expressions and a use in, an answer with its
 * reason and its source out, by {@code policies/licenses/compatibility.yaml}. Imports no stage; anybody may use it.
 * Invariant: what no rule answers is unknown, and unknown is never a pass.
 */
@NullMarked
package org.limpide.scanner.license.compatibility;

import org.jspecify.annotations.NullMarked;
