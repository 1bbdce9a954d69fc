package org.limpide.registry.project;

import java.time.Instant;
import org.limpide.scanner.policy.Verdict;

/**
 * Where a project stands after its last accepted report.
 *
 * @param blocking findings that keep it from being published or from being judged
 * @param reserve findings that are reservations
 * @param advice findings that change nothing
 */
public record Standing(Verdict verdict, Instant assessedAt, int blocking, int reserve, int advice) {}
