package org.limpide.scanner.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limpide.scanner.match.RuleFiles;
import org.limpide.scanner.text.Localized;

/**
 * Writes the sentences of a criterion whose check runs content rules: a message with {@code {kind}} becomes one message
 * for each rule, {@code found.github-token} and so on, with the rule's own noun phrase. So a new rule needs no new text
 * in the criterion.
 */
final class RuleMessages {
    private static final String KIND = "{kind}";

    private RuleMessages() {}

    /** The messages with one more for each rule of the check and each message with a kind. */
    static Map<String, Localized> complete(Map<String, Localized> written, String theme, String check) {
        if (written.values().stream().noneMatch(text -> text.fr().contains(KIND))) {
            return written;
        }
        Map<String, Localized> all = new LinkedHashMap<>(written);
        List<RuleFiles.Name> rules = RuleFiles.names(theme).stream()
                .filter(rule -> rule.question().equals(check))
                .toList();
        written.forEach((key, text) -> rules.forEach(rule -> {
            if (text.fr().contains(KIND)) {
                all.put(key + "." + rule.id(), filled(text, rule.description()));
            }
        }));
        return all;
    }

    private static Localized filled(Localized text, Localized kind) {
        return new Localized(text.fr().replace(KIND, kind.fr()), text.en().replace(KIND, kind.en()));
    }
}
