package org.limpide.registry.ingest;

/**
 * Why a report was refused.
 *
 * @param key text key of the reason; {@code key + ".action"} says what to do
 * @param place where in the report; empty for the whole
 * @param detail argument {@code detail} of the text: a slug, the name of a field; never the value of a finding
 */
record Refusal(String key, String place, String detail) {
    static Refusal of(String key) {
        return new Refusal(key, "", "");
    }

    static Refusal of(String key, String detail) {
        return new Refusal(key, "", detail);
    }
}
