package org.limpide.registry.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.project.ProjectView;

/**
 * The record of an opening, in one language: what the page shows, and what the JSON and the PDF hold.
 *
 * @param file null until one was opened
 * @param ground the last assessment; null without one
 * @param groundFault text key: why nobody can sign on it; empty where people can
 * @param leads name of what the answers come to
 * @param complete whether all questions are answered
 * @param uncovered whether opinions were given for another commit than the last one
 * @param contested whether an opinion is unfavourable
 * @param decision the one that stands; null for none
 * @param past earlier decisions, the last one first
 * @param may what the reader may do
 */
public record OpeningPage(
        ProjectView project,
        OpeningCase.@Nullable Row file,
        Assessments.@Nullable Ground ground,
        String groundFault,
        List<Asked> questions,
        String leads,
        boolean complete,
        List<View> opinions,
        boolean uncovered,
        boolean contested,
        Decision.@Nullable Row decision,
        List<Decision.Row> past,
        List<Todo> checklist,
        List<Todo> codeGouv,
        May may) {

    public OpeningPage {
        questions = List.copyOf(questions);
        opinions = List.copyOf(opinions);
        past = List.copyOf(past);
        checklist = List.copyOf(checklist);
        codeGouv = List.copyOf(codeGouv);
    }

    /**
     * A question with what was answered.
     *
     * @param said the labels of the chosen answers
     * @param hints criteria of the last scan that speak to it and ask for attention
     */
    public record Asked(
            String id,
            String title,
            String help,
            boolean several,
            List<Option> options,
            List<String> said,
            String reason,
            String givenBy,
            @Nullable Instant givenAt,
            List<String> hints,
            List<String> basis) {}

    /** An answer that can be chosen. */
    public record Option(String id, String label, boolean chosen, boolean reason) {}

    /**
     * An opinion as it stands.
     *
     * @param who those who may give it
     * @param stance name; empty while it is awaited
     * @param covers whether it was given for the last commit
     * @param late whether it should have been given
     * @param mine whether the reader may give it now
     */
    public record View(
            String kind,
            String title,
            String what,
            List<String> who,
            LocalDate dueOn,
            String stance,
            String remark,
            String givenBy,
            @Nullable Instant givenAt,
            String commit,
            String report,
            boolean covers,
            boolean late,
            boolean mine,
            List<String> basis) {}

    /**
     * A thing to do.
     *
     * @param byRegistry whether the registry looks at it by itself
     */
    public record Todo(
            String id,
            String title,
            boolean done,
            boolean byRegistry,
            String remark,
            String by,
            @Nullable Instant at,
            List<String> basis) {}

    /** What the reader may do. */
    public record May(boolean change, boolean arbitrate, boolean decide, boolean publish) {}
}
