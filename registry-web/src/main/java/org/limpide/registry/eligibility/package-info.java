/**
 * What must be known before an opening is decided: the questionnaire, the opinions that follow from its answers, and what is to
 * be done afterwards, all data of {@code policies/decision}. Answers in, what they come to out; it keeps nothing.
 * Invariant: the same answers and the same data always come to the same.
 */
@NullMarked
package org.limpide.registry.eligibility;

import org.jspecify.annotations.NullMarked;
