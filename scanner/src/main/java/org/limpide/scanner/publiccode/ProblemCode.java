package org.limpide.scanner.publiccode;

import org.limpide.scanner.publiccode.Problem.Severity;

/**
 * What can be wrong with a publiccode.yml. Every code has its sentence, in French and in English, under
 * {@code problem.CODE} in {@code templates/messages/publiccode}; its arguments are the holes of that sentence.
 */
public enum ProblemCode {
    // The file as a whole: section "Encoding", and YAML 1.2.2.
    UNREADABLE_FILE,
    TOO_LARGE,
    NOT_UTF8,
    CONTROL_CHARACTER,
    EMPTY_FILE,
    YAML_SYNTAX,
    YAML_TAB,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    TOO_COMPLEX,
    NOT_A_MAPPING,
    TOO_MANY_PROBLEMS,
    YAML_1_1(Severity.WARNING),

    // Presence and type of keys.
    MISSING,
    MISSING_IN_EVERY_LANGUAGE,
    EMPTY,
    UNKNOWN_KEY,
    UNKNOWN_KEY_NEAR,
    RENAMED_KEY,
    REMOVED_KEY,
    NOT_A_TEXT,
    NOT_A_LIST,
    NOT_TEXT_OR_LIST,
    NOT_A_SECTION,
    NOT_A_BOOLEAN,
    YAML_1_1_BOOLEAN,
    MISSING_EXPECTED(Severity.WARNING),
    MISSING_IN_LANGUAGE(Severity.WARNING),
    MISSING_THEN(Severity.WARNING),
    EMPTY_OPTIONAL(Severity.WARNING),
    NUMBER_NOT_TEXT(Severity.WARNING),

    // Versions of the standard.
    UNKNOWN_VERSION,
    OLD_VERSION(Severity.WARNING),
    DEPRECATED(Severity.WARNING),
    DEPRECATED_FOR(Severity.WARNING),
    NEWER_KEY(Severity.WARNING),
    NEWER_VALUE(Severity.WARNING),

    // Values.
    UNKNOWN_VALUE,
    UNKNOWN_VALUE_NEAR,
    TOO_LONG,
    TOO_SHORT,
    NOT_A_DATE,
    NOT_A_URL,
    NOT_A_WEB_ADDRESS,
    NOT_A_URI,
    NOT_A_LANGUAGE,
    LANGUAGE_UNDERSCORE,
    NOT_A_COUNTRY,
    NOT_AN_EMAIL,
    NOT_A_MEDIA_TYPE,
    NOT_A_VIDEO,
    NOT_AN_IPA_CODE,
    LICENSE_SYNTAX,
    UNKNOWN_LICENSE,
    TOO_LONG_THEN(Severity.WARNING),
    TOO_SHORT_THEN(Severity.WARNING),
    SEVERAL_LINES(Severity.WARNING),
    DUPLICATE_VALUE(Severity.WARNING),
    NOT_HTTP(Severity.WARNING),
    PHONE_PREFIX(Severity.WARNING),
    LOWERCASE_COUNTRY(Severity.WARNING),
    VIDEO_HOST(Severity.WARNING),
    LICENSE_SPELLING(Severity.WARNING),
    DEPRECATED_LICENSE(Severity.WARNING),
    DEPRECATED_LICENSE_FOR(Severity.WARNING),
    PRIVATE_LICENSE(Severity.WARNING),

    // Files of the repository, and addresses that a caller looked up.
    ABSOLUTE_PATH,
    FILE_ADDRESS,
    OUTSIDE_REPOSITORY,
    IMAGE_FORMAT,
    IMAGE_CONTENT,
    MISSING_FILE,
    UNREACHABLE,

    // Keys that depend on each other.
    CONTRACTORS_MISSING,
    CONTRACTORS_FORBIDDEN,
    CONTACTS_MISSING,
    COUNTRY_TWICE,
    COUNTRY_BOTH_WAYS(Severity.WARNING),
    BASED_ON_ITSELF(Severity.WARNING),
    CONTRACT_ENDED(Severity.WARNING),
    RELEASED_LATER(Severity.WARNING),

    // Other files of the repository that say something else.
    OTHER_NAME(Severity.WARNING),
    OTHER_VERSION(Severity.WARNING),
    OTHER_LICENSE(Severity.WARNING),
    OTHER_REPOSITORY(Severity.WARNING),
    OTHER_OWNER(Severity.WARNING);

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /** Whether the file breaks the standard, or only should be looked at. */
    public Severity severity() {
        return severity;
    }

    /** Whether this is about another file of the repository that says something else. */
    public boolean isContradiction() {
        return compareTo(OTHER_NAME) >= 0;
    }
}
