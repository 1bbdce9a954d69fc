package org.limpide.scanner.publiccode;

import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * One thing wrong with a publiccode.yml.
 *
 * @param kind what is wrong
 * @param field path of the key, such as {@code description/fr/shortDescription}; empty for the whole file
 * @param detail what was expected, in the standard's own words: types, known values, lengths; may be empty
 * @param place line and column in the file
 */
public record PubliccodeFault(Kind kind, String field, String detail, Place place) {

    /** Kinds of faults. */
    public enum Kind {
        /** The text is no YAML that we take. */
        NOT_YAML,
        /** The text is YAML and no mapping. */
        NOT_A_MAPPING,
        /** A mandatory key is absent or empty. */
        MISSING,
        /** The value is of another type. */
        WRONG_TYPE,
        /** The value is not one of those that the standard lists. */
        UNKNOWN_VALUE,
        /** No absolute address with a scheme. */
        NOT_AN_ADDRESS,
        /** No date of the form YYYY-MM-DD. */
        NOT_A_DATE,
        /** The text is longer than allowed. */
        TOO_LONG,
        /** The text is shorter than allowed. */
        TOO_SHORT,
        /** The key goes with another type of maintenance only. */
        FORBIDDEN_HERE,
        /** The version of the standard is one that we do not know. */
        UNKNOWN_VERSION,
        /** The standard knows no such key. */
        UNKNOWN_KEY,
        /** The key still works and will go. */
        DEPRECATED;

        /** Whether the file stays valid with this fault. */
        public boolean warning() {
            return this == UNKNOWN_KEY || this == DEPRECATED;
        }
    }
}
