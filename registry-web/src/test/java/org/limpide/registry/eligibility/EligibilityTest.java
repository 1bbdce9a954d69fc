package org.limpide.registry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limpide.registry.eligibility.Questionnaire.Leads;
import org.limpide.registry.eligibility.Questionnaire.Question;
import org.limpide.scanner.policy.PolicyLoader;

/** The questionnaire, followed answer by answer. */
class EligibilityTest {
    private final Questionnaire own = Questionnaire.own();

    private Map<String, List<String>> plain() {
        Map<String, List<String>> given = new HashMap<>();
        given.put("public-mission", List.of("yes"));
        given.put("finished", List.of("yes"));
        given.put("secrets", List.of("none"));
        given.put("third-party", List.of("none"));
        given.put("personal-data", List.of("no"));
        given.put("license-choice", List.of("permissive"));
        given.put("degree", List.of("B"));
        return given;
    }

    private Eligibility with(String question, String... answers) {
        Map<String, List<String>> given = plain();
        given.put(question, List.of(answers));
        return Eligibility.of(own, given);
    }

    @Test
    void plain_answers_speak_against_nothing() {
        Eligibility all = Eligibility.of(own, plain());

        assertThat(all.isComplete()).isTrue();
        assertThat(all.leads()).isEqualTo(Leads.ELIGIBLE);
        assertThat(all.arising()).extracting(Question::id).doesNotContain("severable", "third-party-separable");
    }

    @Test
    void what_is_no_public_mission_ends_the_questions() {
        Eligibility ended = with("public-mission", "no");

        assertThat(ended.arising()).extracting(Question::id).containsExactly("public-mission");
        assertThat(ended.leads()).isEqualTo(Leads.NOT_ELIGIBLE);
    }

    @Test
    void a_secret_asks_whether_it_can_be_taken_out_and_third_parties_are_asked_all_the_same() {
        Eligibility open = with("secrets", "c", "d");

        assertThat(open.missing()).extracting(Question::id).containsExactly("severable");
        assertThat(open.arising()).extracting(Question::id).contains("third-party");
        assertThat(open.leads()).isEqualTo(Leads.PARTLY);
        Map<String, List<String>> given = plain();
        given.put("secrets", List.of("d"));
        given.put("severable", List.of("no"));
        assertThat(Eligibility.of(own, given).leads()).isEqualTo(Leads.NOT_ELIGIBLE);
        given.put("severable", List.of("yes"));
        assertThat(Eligibility.of(own, given).leads()).isEqualTo(Leads.PARTLY);
    }

    @Test
    void an_answer_to_a_question_that_no_longer_arises_counts_for_nothing() {
        Map<String, List<String>> given = plain();
        given.put("severable", List.of("no"));

        assertThat(Eligibility.of(own, given).leads()).isEqualTo(Leads.ELIGIBLE);
    }

    @Test
    void answers_that_do_not_go_together_are_refused() {
        Question secrets = own.question("secrets").orElseThrow();
        Question degree = own.question("degree").orElseThrow();

        assertThat(Eligibility.fault(secrets, List.of("none", "d"), "")).contains("opening.fault.alone");
        assertThat(Eligibility.fault(secrets, List.of("c", "d"), "")).isEmpty();
        assertThat(Eligibility.fault(degree, List.of("A", "B"), "")).contains("opening.fault.alone");
        assertThat(Eligibility.fault(degree, List.of("E"), "")).contains("opening.fault.answer");
        assertThat(Eligibility.fault(degree, List.of("D"), " ")).contains("opening.fault.reason");
        assertThat(Eligibility.fault(degree, List.of("D"), "why")).isEmpty();
    }

    @Test
    void opinions_follow_from_answers_findings_and_path() {
        OpinionRules rules = OpinionRules.own();

        assertThat(rules.needed(plain(), Set.of(), ""))
                .extracting(OpinionRules.Kind::id)
                .containsExactly("information-officer", "security");
        assertThat(rules.needed(plain(), Set.of("privacy"), "EXISTING_APPLICATION"))
                .extracting(OpinionRules.Kind::id)
                .containsExactly("information-officer", "security", "data-protection", "archives");
        Map<String, List<String>> secret = plain();
        secret.put("secrets", List.of("c"));
        assertThat(rules.needed(secret, Set.of(), ""))
                .extracting(OpinionRules.Kind::id)
                .contains("legal");
    }

    @Test
    void every_condition_and_criterion_that_the_data_name_exists() {
        Set<String> seen = new HashSet<>();
        for (Question question : own.questions()) {
            question.when().ifPresent(when -> {
                assertThat(seen).as(question.id()).contains(when.question());
                Question earlier = own.question(when.question()).orElseThrow();
                assertThat(when.answers())
                        .allMatch(answer -> earlier.answer(answer).isPresent());
            });
            assertThat(question.scan())
                    .as(question.id())
                    .allMatch(id -> PolicyLoader.builtIn().criterion(id).isPresent());
            assertThat(question.basis()).as(question.id()).isNotEmpty();
            seen.add(question.id());
        }
        OpinionRules.own()
                .kinds()
                .forEach(kind -> kind.needs().forEach(need -> {
                    if (need instanceof OpinionRules.Need.Answered answered) {
                        Question question =
                                own.question(answered.condition().question()).orElseThrow();
                        assertThat(answered.condition().answers())
                                .allMatch(answer -> question.answer(answer).isPresent());
                    }
                }));
    }
}
