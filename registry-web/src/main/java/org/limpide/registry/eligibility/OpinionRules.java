package org.limpide.registry.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.registry.account.Role;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Which opinions (avis) are needed before a decision, and from whom. */
public record OpinionRules(List<Kind> kinds) {
    private static final OpinionRules OWN = load();

    public OpinionRules {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of opinion.
     *
     * @param role of those who may give it
     * @param days within which it is to be given
     */
    public record Kind(
            String id, Role role, int days, Localized title, Localized what, List<Need> needs, List<Localized> basis) {
        public Kind {
            needs = List.copyOf(needs);
            basis = List.copyOf(basis);
        }
    }

    /** What makes an opinion needed. */
    public sealed interface Need {
        /** It always is. */
        record Always() implements Need {}

        /** A question was answered so. */
        record Answered(Questionnaire.Condition condition) implements Need {}

        /** The last scan found something in a theme. */
        record Found(String theme) implements Need {}

        /** The project is to be opened on that path. */
        record Path(String path) implements Need {}
    }

    /** The rules that the product ships. */
    public static OpinionRules own() {
        return OWN;
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The opinions that are needed.
     *
     * @param answers ids of answers by the id of their question, those that arise only
     * @param themes where the last scan found something that asks for attention
     * @param path name of the opening path; empty where not said
     */
    public List<Kind> needed(Map<String, List<String>> answers, Set<String> themes, String path) {
        return kinds.stream()
                .filter(kind -> kind.needs().stream().anyMatch(need -> holds(need, answers, themes, path)))
                .toList();
    }

    private static boolean holds(Need need, Map<String, List<String>> answers, Set<String> themes, String path) {
        if (need instanceof Need.Answered answered) {
            return answered.condition()
                    .holds(answers.getOrDefault(answered.condition().question(), List.of()));
        }
        if (need instanceof Need.Found found) {
            return themes.contains(found.theme());
        }
        return !(need instanceof Need.Path wanted) || wanted.path().equals(path);
    }

    private static OpinionRules load() {
        return new OpinionRules(RuleFile.mappings(RuleFile.read("opinions.yaml"), "opinions").stream()
                .map(one -> new Kind(
                        RuleFile.text(one, "id"),
                        Role.valueOf(RuleFile.text(one, "role")),
                        Integer.parseInt(RuleFile.text(one, "days")),
                        RuleFile.both(one, "title").orElseThrow(),
                        RuleFile.both(one, "what").orElseThrow(),
                        RuleFile.mappings(one, "needs").stream()
                                .map(OpinionRules::need)
                                .toList(),
                        RuleFile.basis(one)))
                .toList());
    }

    private static Need need(Mapping one) {
        if (one.get("question").isPresent()) {
            return new Need.Answered(Questionnaire.condition(one));
        }
        if (one.text("theme").isPresent()) {
            return new Need.Found(RuleFile.text(one, "theme"));
        }
        return one.text("path").<Need>map(Need.Path::new).orElseGet(Need.Always::new);
    }
}
