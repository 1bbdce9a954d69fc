package org.limpide.scanner.sheet;

/**
 * What can be wrong with a sheet; the sentence of each stands under {@code problem.CODE} in {@code templates/messages/sheet}. The
 * first ones are about the file as a whole, as {@link org.limpide.scanner.yaml.YamlFile} names them.
 */
public enum SheetCode {
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

    NEEDED,
    UNKNOWN_FIELD,
    UNKNOWN_FIELD_NEAR,
    NOT_A_TEXT,
    NOT_A_LIST,
    NOT_A_GROUP,
    NOT_A_BOOLEAN,
    NOT_A_NUMBER,
    NOT_AN_INTEGER,
    NOT_A_DATE,
    NOT_A_URL,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NOT_A_LANGUAGE,
    UNKNOWN_CHOICE,
    UNKNOWN_CHOICE_NEAR,
    WRONG_FORM,
    TOO_LONG,
    TOO_MANY,
    ENDS_BEFORE_IT_BEGINS,
    DUPLICATE_IN_TIME,
    UNKNOWN_REDACTED_FIELD,

    // The sheet is one, and a reader would stumble.
    EMPTY(true),
    SEVERAL_LINES(true),
    MARKUP(true),
    REDACTED_AND_FILLED(true),
    REVIEW_IS_PAST(true),
    SOMEBODY(true),
    /** A point of a duty that is not met; its sentence is the point's own. */
    ASKED_BY_LAW(true);

    private final boolean warning;

    SheetCode() {
        this(false);
    }

    SheetCode(boolean warning) {
        this.warning = warning;
    }

    /** Whether the sheet can be read all the same. */
    public boolean isWarning() {
        return warning;
    }
}
