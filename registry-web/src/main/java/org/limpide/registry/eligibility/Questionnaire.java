package org.limpide.registry.eligibility;

import java.util.List;
import java.util.Optional;
import org.limpide.registry.platform.Named;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * The eligibility questionnaire.
 *
 * @param version of the data; kept with each decision
 */
public record Questionnaire(String version, List<Question> questions) {
    private static final Questionnaire OWN = load();

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** What an answer, or all of them, come to; the later one is graver. */
    public enum Leads {
        ELIGIBLE,
        PARTLY,
        NOT_ELIGIBLE
    }

    /**
     * A question.
     *
     * @param help more words; absent where the title says it all
     * @param several whether more than one answer may be given
     * @param when when it arises; absent: always
     * @param scan criteria whose findings speak to it
     * @param basis articles and doctrine
     */
    public record Question(
            String id,
            Localized title,
            Optional<Localized> help,
            boolean several,
            Optional<Condition> when,
            List<String> scan,
            List<Answer> answers,
            List<Localized> basis) {
        public Question {
            scan = List.copyOf(scan);
            answers = List.copyOf(answers);
            basis = List.copyOf(basis);
        }

        public Optional<Answer> answer(String answerId) {
            return answers.stream().filter(one -> one.id().equals(answerId)).findFirst();
        }
    }

    /**
     * A possible answer.
     *
     * @param alone whether it goes with no other
     * @param reason whether it must be explained
     */
    public record Answer(String id, Localized label, boolean alone, boolean reason, Leads leads) {}

    /**
     * A question arises when another one was answered by one of these, or by something else than these.
     *
     * @param not true for "something else"
     */
    public record Condition(String question, List<String> answers, boolean not) {
        public Condition {
            answers = List.copyOf(answers);
        }

        boolean holds(List<String> given) {
            return !given.isEmpty() && (not != given.stream().anyMatch(answers::contains));
        }
    }

    /** The one that the product ships. */
    public static Questionnaire own() {
        return OWN;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Questionnaire load() {
        Mapping top = RuleFile.read("eligibility.yaml");
        return new Questionnaire(
                RuleFile.text(top, "version"),
                RuleFile.mappings(top, "questions").stream()
                        .map(Questionnaire::question)
                        .toList());
    }

    private static Question question(Mapping one) {
        return new Question(
                RuleFile.text(one, "id"),
                RuleFile.both(one, "title").orElseThrow(),
                RuleFile.both(one, "help"),
                RuleFile.flag(one, "several"),
                one.mapping("when").map(Questionnaire::condition),
                RuleFile.texts(one, "scan"),
                RuleFile.mappings(one, "answers").stream()
                        .map(Questionnaire::answer)
                        .toList(),
                RuleFile.basis(one));
    }

    static Condition condition(Mapping when) {
        boolean not = when.get("not").isPresent();
        return new Condition(RuleFile.text(when, "question"), RuleFile.texts(when, not ? "not" : "in"), not);
    }

    private static Answer answer(Mapping one) {
        Leads leads = one.text("leads")
                .map(text -> Named.of(Leads.values(), text.replace('-', '_').toUpperCase(java.util.Locale.ROOT))
                        .orElseThrow())
                .orElse(Leads.ELIGIBLE);
        return new Answer(
                RuleFile.text(one, "id"),
                RuleFile.both(one),
                RuleFile.flag(one, "alone"),
                RuleFile.flag(one, "reason"),
                leads);
    }
}
