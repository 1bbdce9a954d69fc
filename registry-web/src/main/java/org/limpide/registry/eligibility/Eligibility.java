package org.limpide.registry.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.registry.eligibility.Questionnaire.Answer;
import org.limpide.registry.eligibility.Questionnaire.Leads;
import org.limpide.registry.eligibility.Questionnaire.Question;

/**
 * What some answers come to.
 *
 * @param arising the questions that arise, in their order
 * @param missing those of them that have no answer
 * @param leads the gravest of the answers that count
 */
public record Eligibility(List<Question> arising, List<Question> missing, Leads leads) {

    public Eligibility {
        arising = List.copyOf(arising);
        missing = List.copyOf(missing);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Follows the questionnaire; {@code given} holds the ids of answers by the id of their question. */
    public static Eligibility of(Questionnaire questionnaire, Map<String, List<String>> given) {
        List<Question> arising = new ArrayList<>();
        List<Question> missing = new ArrayList<>();
        Leads worst = Leads.ELIGIBLE;
        for (Question question : questionnaire.questions()) {
            boolean arises = question.when()
                    .map(when -> isAmong(arising, when.question())
                            && when.holds(given.getOrDefault(when.question(), List.of())))
                    .orElse(true);
            if (!arises) {
                continue;
            }
            arising.add(question);
            List<String> answers = given.getOrDefault(question.id(), List.of());
            if (answers.isEmpty()) {
                missing.add(question);
            }
            for (String id : answers) {
                Leads one = question.answer(id).map(Answer::leads).orElse(Leads.ELIGIBLE);
                worst = one.compareTo(worst) > 0 ? one : worst;
            }
        }
        return new Eligibility(arising, missing, worst);
    }

    private static boolean isAmong(List<Question> arising, String id) {
        return arising.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Why these answers cannot be taken for a question: a text key; nothing where they can. */
    public static Optional<String> fault(Question question, List<String> answers, String reason) {
        List<Answer> known = answers.stream()
                .flatMap(id -> question.answer(id).stream())
                .distinct()
                .toList();
        if (known.isEmpty() || known.size() != answers.size()) {
            return Optional.of("opening.fault.answer");
        }
        if (known.size() > 1 && (!question.several() || known.stream().anyMatch(Answer::alone))) {
            return Optional.of("opening.fault.alone");
        }
        return known.stream().anyMatch(Answer::reason) && reason.isBlank()
                ? Optional.of("opening.fault.reason")
                : Optional.empty();
    }
}
