/**
 * Criteria as data, and what answers mean for publication. YAML in, {@code Policy} or placed faults out; findings in,
 * {@code Verdict} out. Sees the values of {@code check}, never a concrete check. The registry may use it.
 * Invariant: the table of mode and outcome stands in one place, {@code Verdict.of}.
 */
@NullMarked
package org.limpide.scanner.policy;

import org.jspecify.annotations.NullMarked;
