package org.limpide.registry.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Reads the data of {@code policies/decision}; what is wrong in them is found when the registry starts. */
final class RuleFile {
    private static final String FOLDER = "/org/limpide/policies/decision/";

    private RuleFile() {}

    static Mapping read(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (Yaml.read(text) instanceof Yaml.Result.Document document && document.value() instanceof Mapping top) {
                return top;
            }
            throw new IllegalStateException(name + " is no mapping");
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    static List<Mapping> mappings(Mapping in, String key) {
        return in.items(key).stream().map(Mapping.class::cast).toList();
    }

    static List<String> texts(Mapping in, String key) {
        return in.items(key).stream()
                .map(one -> ((YamlValue.Scalar) one).written())
                .toList();
    }

    static String text(Mapping in, String key) {
        return in.text(key).orElseThrow(() -> new IllegalStateException(in.place() + ": no " + key));
    }

    static Localized both(Mapping in) {
        return new Localized(text(in, "fr"), text(in, "en"));
    }

    static Optional<Localized> both(Mapping in, String key) {
        return in.mapping(key).map(RuleFile::both);
    }

    static boolean flag(Mapping in, String key) {
        return in.text(key).filter("true"::equals).isPresent();
    }

    /** What something rests on; a label that reads alike in both languages is written once. */
    static List<Localized> basis(Mapping in) {
        return mappings(in, "basis").stream()
                .map(one ->
                        one.text("label").map(same -> new Localized(same, same)).orElseGet(() -> both(one)))
                .toList();
    }
}
