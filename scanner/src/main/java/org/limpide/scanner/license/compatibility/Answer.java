package org.limpide.scanner.license.compatibility;

/**
 * What the rules say of two licences.
 *
 * @param reason key of the sentence that says why; {@code compatible} where nothing needs to be said
 * @param inbound the licence that decided, of those that come in
 * @param outbound the licence of the project that decided
 * @param source key of the source; empty for two equal licences, and where no rule fits
 */
public record Answer(Verdict verdict, String reason, String inbound, String outbound, String source) {

    /** From best to worst. */
    public enum Verdict {
        COMPATIBLE,
        CONDITIONAL,
        UNKNOWN,
        INCOMPATIBLE
    }

    Answer better(Answer other) {
        return other.verdict.compareTo(verdict) < 0 ? other : this;
    }

    Answer worse(Answer other) {
        return other.verdict.compareTo(verdict) > 0 ? other : this;
    }
}
