package org.limpide.registry.assessment;

import org.limpide.scanner.policy.Verdict;

/**
 * News: a report was accepted and its project stands where it says.
 *
 * @param project slug
 */
public record AssessmentAccepted(String project, Verdict verdict) {}
