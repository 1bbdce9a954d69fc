package org.limpide.registry.opening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.limpide.registry.assessment.Assessments;
import org.limpide.registry.eligibility.Eligibility;
import org.limpide.registry.eligibility.OpinionRules;
import org.limpide.registry.eligibility.Questionnaire;
import org.limpide.registry.eligibility.Questionnaire.Question;
import org.limpide.registry.project.ProjectView;

/**
 * All that is known of one opening, and what follows from it.
 *
 * @param answers by the id of their question; also those of questions that no longer arise
 * @param opinions all that were asked for, in the order of the asking
 * @param ground the last assessment; absent without one
 * @param attention criteria of it that ask for attention
 * @param decisions the last one first; also those of earlier files of the project
 */
record OpeningFile(
        ProjectView project,
        OpeningCase file,
        Map<String, GivenAnswer> answers,
        List<Opinion> opinions,
        Optional<Assessments.Ground> ground,
        List<Assessments.Answer> attention,
        List<Decision.Row> decisions) {

    Eligibility eligibility() {
        return Eligibility.of(Questionnaire.own(), given());
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        answers.forEach((question, answer) -> given.put(question, answer.answers()));
        return given;
    }

    /** The opinions that are needed as things stand. */
    List<OpinionRules.Kind> needed() {
        Map<String, List<String>> given = given();
        given.keySet()
                .retainAll(eligibility().arising().stream().map(Question::id).collect(Collectors.toSet()));
        Set<String> themes = attention.stream()
                .map(one -> one.id().substring(0, Math.max(0, one.id().indexOf('.'))))
                .collect(Collectors.toSet());
        String path = project.path() == null ? "" : project.path().name();
        return OpinionRules.own().needed(given, themes, path);
    }

    /** The last opinion of a kind that was asked for since the answers stand as they are. */
    Optional<Opinion> current(String kind) {
        return opinions.stream()
                .filter(one -> one.kind().equals(kind) && file.isAfterLastAnswer(one.askedAt()))
                .reduce((earlier, later) -> later);
    }

    /** The kinds that are needed and not given. */
    List<OpinionRules.Kind> awaited() {
        List<OpinionRules.Kind> awaited = new ArrayList<>();
        for (OpinionRules.Kind kind : needed()) {
            if (current(kind.id()).filter(one -> one.givenAt() != null).isEmpty()) {
                awaited.add(kind);
            }
        }
        return awaited;
    }

    /** The kinds whose opinion was given for another commit than the last one that was assessed. */
    List<OpinionRules.Kind> uncovered() {
        return needed().stream()
                .filter(kind -> current(kind.id())
                        .filter(one -> one.givenAt() != null && !one.covers(ground.orElse(null)))
                        .isPresent())
                .toList();
    }

    boolean isContested() {
        return needed().stream()
                .flatMap(kind -> current(kind.id()).stream())
                .anyMatch(one -> one.stance() == Stance.UNFAVOURABLE);
    }

    Optional<Decision.Row> decision() {
        return file.state() == OpeningCase.State.DECIDED ? decisions.stream().findFirst() : Optional.empty();
    }
}
