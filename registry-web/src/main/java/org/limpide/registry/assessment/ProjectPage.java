package org.limpide.registry.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.project.ProjectView;
import org.limpide.scanner.check.Outcome;
import org.limpide.scanner.policy.Basis;
import org.limpide.scanner.policy.Mode;
import org.limpide.scanner.policy.Verdict;

/**
 * The page of a project.
 *
 * @param mayChange whether the reader may change the project
 * @param organization its name; empty without one
 * @param last the last assessment; null until a report was accepted
 * @param attention criteria that ask somebody to do something, the gravest first
 * @param rest the others, in the order of the policy
 * @param unasked how many questions the scan left out, that arise at the degree of openness chosen since
 * @param moreGaps how many unread things are not listed
 */
public record ProjectPage(
        ProjectView project,
        String summary,
        boolean mayChange,
        String organization,
        Assessment.@Nullable Row last,
        List<Card> attention,
        List<Card> rest,
        List<NotedWaiver.Row> waivers,
        long unasked,
        List<CoverageGap.Row> gaps,
        long moreGaps,
        List<Assessment.Row> history) {

    /** One criterion with its findings. */
    public record Card(
            String id,
            Mode mode,
            Outcome outcome,
            Verdict effect,
            String title,
            String why,
            String fix,
            Ground basis,
            List<Place> places,
            int more) {}

    /** What a criterion rests on. */
    public record Ground(Basis.Kind kind, List<Reference> references) {}

    /** One source; {@code url} is empty where there is none. */
    public record Reference(String label, String url) {}

    /**
     * One finding.
     *
     * @param state {@code new}, {@code reopened} or {@code known}
     * @param elsewhere where else its value stands
     */
    public record Place(String place, String text, boolean waived, String state, Instant since, Elsewhere elsewhere) {}

    /**
     * Other projects that hold the same value.
     *
     * @param count of those that the reader may see
     * @param first the first of them, by name
     */
    public record Elsewhere(int count, List<Other> first) {}

    /** Another project. */
    public record Other(String slug, String name) {}
}
