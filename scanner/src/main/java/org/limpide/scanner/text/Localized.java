package org.limpide.scanner.text;

import java.util.Map;

/** A text in both languages; placeholders as in {@link Phrase}. */
public record Localized(String fr, String en) {

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }

    /** The text in one language with its placeholders filled in. */
    public String in(Language language, Map<String, ?> arguments) {
        return Phrase.fill(in(language), arguments, language);
    }
}
