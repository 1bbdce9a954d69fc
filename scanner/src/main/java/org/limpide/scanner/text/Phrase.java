package org.limpide.scanner.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with holes: {@code {name}} is replaced by the argument, {@code {count|fichier|fichiers}} by the form that
 * the number calls for. French takes the singular below two, English for one only.
 */
public final class Phrase {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private Phrase() {}

    /** The phrase with its holes filled in; a hole without an argument stays visible. */
    public static String fill(String phrase, Map<String, ?> arguments, Language language) {
        if (phrase.indexOf('{') < 0) {
            return phrase;
        }
        Matcher hole = HOLE.matcher(phrase);
        return hole.replaceAll(match -> {
            Object value = arguments.get(match.group(1));
            if (value == null) {
                return Matcher.quoteReplacement(match.group());
            }
            String text = match.group(2) == null ? value.toString() : match.group(singular(value, language) ? 2 : 3);
            return Matcher.quoteReplacement(text);
        });
    }

    private static boolean singular(Object value, Language language) {
        long number = Math.abs(Long.parseLong(value.toString()));
        return language == Language.FR ? number < 2 : number == 1;
    }
}
