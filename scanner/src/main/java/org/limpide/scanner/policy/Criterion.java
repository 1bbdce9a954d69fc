package org.limpide.scanner.policy;

import java.util.Map;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.text.Localized;

/**
 * One line of the policy: a question, how much it weighs, and everything to be said about it.
 *
 * @param id {@code theme.name}
 * @param check id of the check that answers
 * @param mode how much it weighs, where the degree of openness does not say otherwise
 * @param byOpenness how much it weighs for some degrees of openness; {@link Mode#OFF} where the question does not arise then
 * @param portal whether the public portal may tell the answer for a published project; false unless the policy says so
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
        Map<Openness, Mode> byOpenness,
        boolean portal,
        Parameters parameters,
        Localized title,
        Localized why,
        Localized fix,
        Map<String, Localized> messages,
        Basis basis) {

    public Criterion {
        byOpenness = Map.copyOf(byOpenness);
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

    /** The same criterion with that weight, whatever the degree of openness. */
    public Criterion withMode(Mode other) {
        return with(other, Map.of());
    }

    /** The same criterion with that weight, and others for some degrees of openness. */
    public Criterion with(Mode other, Map<Openness, Mode> degrees) {
        return new Criterion(id, check, other, degrees, portal, parameters, title, why, fix, messages, basis);
    }

    /** The same criterion as it weighs for a degree of openness. */
    public Criterion at(Openness degree) {
        Mode own = byOpenness.get(degree);
        return own == null ? this : with(own, byOpenness);
    }

    /** Whether the degree of openness alone keeps the question from being asked. */
    public boolean isLeftOutAt(Openness degree) {
        return byOpenness.get(degree) == Mode.OFF && mode != Mode.OFF;
    }
}
