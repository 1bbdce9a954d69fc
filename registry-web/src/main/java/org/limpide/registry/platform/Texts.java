package org.limpide.registry.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;
import org.springframework.stereotype.Component;

/** The sentences of all features. A key is {@code feature.rest}; its first part names the file of messages it stands in. */
@Component
public final class Texts {
    private final Map<String, Messages> byFeature = new ConcurrentHashMap<>();

    /** The sentence of a key; raises {@link IllegalArgumentException} for a key that has no text. */
    public String say(Language language, String key, Map<String, ?> arguments) {
        return messages(key).say(language, key, arguments);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /** The text of a key in both languages, if there is one. */
    public Optional<Localized> find(String key) {
        return messages(key).find(key);
    }

    private Messages messages(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("'" + key + "' does not name its feature");
        }
        return byFeature.computeIfAbsent(key.substring(0, dot), Messages::of);
    }
}
