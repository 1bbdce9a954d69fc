package org.limpide.scanner.policy;

import java.util.Map;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.text.Localized;

/**
 * One line of the policy: a question, how much it weighs, and everything to be said about it.
 *
 * @param id {@code theme.name}
 * @param check id of the check that answers
 * @param mode how much it weighs
 * @param parameters what the check is given
 * @param title the criterion in a few words
 * @param why why it matters
 * @param fix what to do when it is not met
 * @param messages the sentences that the check's findings call by key
 * @param basis what it rests on
 */
public record Criterion(
        String id,
        String check,
        Mode mode,
        Parameters parameters,
        Localized title,
        Localized why,
        Localized fix,
        Map<String, Localized> messages,
        Basis basis) {

    public Criterion {
        messages = messages instanceof RuleMessages ? messages : Map.copyOf(messages);
    }

    /** The part of the id before the dot. */
    public String theme() {
        return id.substring(0, id.indexOf('.'));
    }

    /** Ids are unique in a policy; hashing all the texts of a key would be dear. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Criterion withMode(Mode other) {
        return new Criterion(id, check, other, parameters, title, why, fix, messages, basis);
    }
}
