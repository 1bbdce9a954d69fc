package org.limpide.scanner.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;

/**
 * Writes the sentences of a criterion whose check passes on what a library package found: a message with
 * {@code {publiccode-problem}} becomes one message for each sentence {@code problem.…} of that feature, called by the same
 * key. So the sentences stand once, and the command line says the same.
 */
final class LibraryMessages {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)-problem}");
    private static final String PREFIX = "problem.";

    private LibraryMessages() {}

    /** The messages with one more for each problem of the library that they name. */
    static Map<String, Localized> complete(Map<String, Localized> written) {
        Map<String, Localized> all = new LinkedHashMap<>(written);
        for (Localized text : written.values()) {
            Matcher hole = HOLE.matcher(text.fr());
            if (hole.find()) {
                Messages library = Messages.of(hole.group(1));
                for (String key : library.keys()) {
                    Optional<Localized> sentence = library.find(key).filter(any -> key.startsWith(PREFIX));
                    sentence.ifPresent(one -> all.put(key, filled(text, hole.group(), one)));
                }
            }
        }
        return all;
    }

    private static Localized filled(Localized text, String hole, Localized sentence) {
        return new Localized(text.fr().replace(hole, sentence.fr()), text.en().replace(hole, sentence.en()));
    }
}
