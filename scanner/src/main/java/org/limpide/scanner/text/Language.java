package org.limpide.scanner.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the product, French first. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 code, as in the {@code lang} attribute of HTML. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code such as {@code fr}, {@code en_GB} or {@code fr-CA}. */
    public static Optional<Language> of(String code) {
        String primary = code.split("[-_.@]", 2)[0].toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
