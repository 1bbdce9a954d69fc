package org.limpide.scanner.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.builtin.BuiltIn;

/** The sentences of one feature: {@code templates/messages/<feature>/{fr,en}.properties}, each read when it is asked for. */
public final class Messages {
    private final String feature;
    private volatile @Nullable Map<String, String> french;
    private volatile @Nullable Map<String, String> english;

    private Messages(String feature) {
        this.feature = feature;
    }

    /** The sentences of a feature in both languages; raises {@link IllegalArgumentException} where one is absent. */
    public static Messages of(String feature) {
        for (Language language : Language.values()) {
            if (!BuiltIn.has(place(feature, language))) {
                throw new IllegalArgumentException("no messages at " + place(feature, language));
            }
        }
        return new Messages(feature);
    }

    private static String place(String feature, Language language) {
        return "templates/messages/" + feature + "/" + language.code() + ".properties";
    }

    private Map<String, String> in(Language language) {
        Map<String, String> known = language == Language.FR ? french : english;
        if (known != null) {
            return known;
        }
        Map<String, String> read = BuiltIn.sentences(place(feature, language)).orElseThrow();
        if (language == Language.FR) {
            french = read;
        } else {
            english = read;
        }
        return read;
    }

    /** Every key that has a text, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(in(Language.FR).keySet());
    }

    /** The text of a key in both languages, if there is one. */
    public Optional<Localized> find(String key) {
        String fr = in(Language.FR).get(key);
        String en = in(Language.EN).get(key);
        return fr == null || en == null ? Optional.empty() : Optional.of(new Localized(fr, en));
    }

    /** The sentence of a key; raises {@link IllegalArgumentException} for a key that has no text. */
    public String say(Language language, String key, Map<String, ?> arguments) {
        String text = in(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for '" + key + "' among the messages of " + feature);
        }
        return Phrase.fill(text, arguments, language);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }
}
