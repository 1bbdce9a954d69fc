package org.limpide.registry.ingest;

import java.util.Map;

/**
 * Why a report was refused.
 *
 * @param key text key of the reason
 * @param place where in the report, as a JSON pointer (RFC 6901); empty for the whole
 * @param arguments of the text: a slug, the name of a field; never the value of a finding
 */
public record Refusal(String key, String place, Map<String, String> arguments) {

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    static Refusal of(String key) {
        return new Refusal(key, "", Map.of());
    }

    static Refusal of(String key, String detail) {
        return new Refusal(key, "", Map.of("detail", detail));
    }

    /** Text key of what to do; the faults of a document all ask for the same. */
    public String action() {
        return key.startsWith("refusal.") ? "ingest.refused.unreadable.action" : key + ".action";
    }
}
