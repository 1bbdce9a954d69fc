package org.limpide.scanner.sheet.explain;

import java.util.Map;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Messages;

/**
 * Why a trace cannot be used. No value of it is named.
 *
 * @param code which fault
 * @param key where, such as {@code parameters[2].value}; empty for the whole
 * @param line from 1
 * @param column from 1
 */
public record TraceFault(Code code, String key, int line, int column) {

    /** Kinds of faults; the sentence of each is {@code trace.CODE} of the messages on sheets. */
    public enum Code {
        TOO_LARGE,
        NOT_UTF8,
        SYNTAX,
        NOT_AN_OBJECT,
        UNKNOWN_KEY,
        MISSING,
        NOT_A_LIST,
        NOT_A_VALUE,
        NOT_A_NUMBER,
        NOT_A_DAY,
        OTHER_FORMAT,
        OTHER_SHEET
    }

    public String sentence(Language language) {
        return Messages.of("sheet").say(language, "trace." + code, Map.of());
    }
}
