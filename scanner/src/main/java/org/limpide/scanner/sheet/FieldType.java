package org.limpide.scanner.sheet;

import java.util.Locale;

/** What a field of a sheet holds. */
public enum FieldType {
    /** One line. */
    TEXT,
    LONG_TEXT,
    /** One value of a closed list. */
    CHOICE,
    BOOLEAN,
    INTEGER,
    NUMBER,
    /** A number or a text: the value of a parameter. */
    VALUE,
    /** A day, as in 2026-09-01. */
    DATE,
    /** An address of the web. */
    URL,
    EMAIL,
    PHONE,
    LIST,
    /** Several fields under one key. */
    GROUP,
    /** Whatever an import kept. */
    FREE;

    static FieldType of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it holds words, which may be given in several languages. */
    public boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }
}
