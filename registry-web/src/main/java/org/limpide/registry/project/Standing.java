package org.limpide.registry.project;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.limpide.scanner.policy.Verdict;

/**
 * Where a project stands after its last accepted report.
 *
 * @param blocking findings that keep it from being published or from being judged
 * @param reserve findings that are reservations
 * @param advice findings that change nothing
 */
public record Standing(Verdict verdict, Instant assessedAt, int blocking, int reserve, int advice) {
    /** The standing after findings of which each does that to the verdict. */
    public static Standing of(Verdict verdict, Instant assessedAt, List<Verdict> effects) {
        return new Standing(
                verdict,
                assessedAt,
                Collections.frequency(effects, Verdict.NOT_OPENABLE)
                        + Collections.frequency(effects, Verdict.UNDETERMINED),
                Collections.frequency(effects, Verdict.OPENABLE_WITH_RESERVATIONS),
                Collections.frequency(effects, Verdict.OPENABLE));
    }
}
