package org.limpide.scanner.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one feature: {@code templates/messages/<feature>/{fr,en}.properties}. */
public final class Messages {
    private final String feature;
    private final Properties french;
    private final Properties english;

    private Messages(String feature, Properties french, Properties english) {
        this.feature = feature;
        this.french = french;
        this.english = english;
    }

    /** Reads both languages of a feature; raises {@link IllegalArgumentException} where one is absent. */
    public static Messages of(String feature) {
        return new Messages(feature, read(feature, Language.FR), read(feature, Language.EN));
    }

    private static Properties read(String feature, Language language) {
        String place = "/org/limpide/templates/messages/" + feature + "/" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalArgumentException("no messages at " + place);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("messages at " + place + " cannot be read", unreadable);
        }
    }

    /** Every key that has a text, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(french.stringPropertyNames());
    }

    /** The text of a key in both languages, if there is one. */
    public Optional<Localized> find(String key) {
        String fr = french.getProperty(key);
        String en = english.getProperty(key);
        return fr == null || en == null ? Optional.empty() : Optional.of(new Localized(fr, en));
    }

    /** The sentence of a key; raises {@link IllegalArgumentException} for a key that has no text. */
    public String say(Language language, String key, Map<String, ?> arguments) {
        Localized text = find(key)
                .orElseThrow(() ->
                        new IllegalArgumentException("no text for '" + key + "' among the messages of " + feature));
        return text.in(language, arguments);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }
}
