package org.limpide.scanner.check;

import java.util.List;
import org.limpide.scanner.snapshot.RepositorySnapshot;

/**
 * Answers one question on a snapshot. Implementations are final, stateless and pure: no file, network, clock or
 * mutable state; what they read comes from the snapshot alone. The id derives from the class: {@code
 * checks.license.FilePresentCheck} is {@code license.file-present}.
 */
@FunctionalInterface
public interface Check {

    /**
     * Asks the question.
     *
     * @param snapshot the commit that is judged, its files and the facts of its history
     * @param parameters what the policy sets for this question
     * @return every observation; never empty, since a check that finds nothing says so with {@link Observation#pass()}
     */
    List<Observation> answer(RepositorySnapshot snapshot, Parameters parameters);

    /** Whether the answer depends on the month for which it is asked: the others are not told, and keep from month to month. */
    default boolean dependsOnTheMonth() {
        return false;
    }
}
