package org.limpide.scanner.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * What comes with the product, by names such as {@code policies/opening/docs.yaml}. Something absent or unreadable is a
 * fault of this product and raises {@link IllegalStateException}.
 */
public final class BuiltIn {
    static final String ROOT = "/org/limpide/";

    private BuiltIn() {}

    /** Whether there is something of that name. */
    public static boolean has(String name) {
        Prepared prepared = Prepared.present();
        // It holds all policies, and asking the class path in vain opens every jar of it.
        boolean known = prepared.holds(name) || (prepared.isThere() && name.startsWith("policies/"));
        return known ? prepared.holds(name) : BuiltIn.class.getResource(ROOT + name) != null;
    }

    /** What a file of YAML holds. */
    public static Mapping yaml(String name) {
        return Prepared.present().yaml(name).orElseGet(() -> parsed(name, text(name)));
    }

    /** The same for who has the text already: the text decides, so that a compact file of another build harms nobody. */
    public static Mapping yaml(String name, String text) {
        return Prepared.present().yaml(name, text).orElseGet(() -> parsed(name, text));
    }

    /** The sentences of a file of properties by their keys; empty where there is no such file. */
    public static Optional<Map<String, String>> sentences(String name) {
        Optional<Map<String, String>> prepared = Prepared.present().sentences(name);
        return prepared.isPresent() || !has(name) ? prepared : Optional.of(properties(text(name)));
    }

    /** Something that the build worked out about all that is here, such as a digest; empty without the compact file. */
    public static Optional<String> fact(String name) {
        return Prepared.present().fact(name);
    }

    /** A file as it was written. */
    public static String text(String name) {
        try (InputStream in = BuiltIn.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " comes with the product");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name + " cannot be read", unreadable);
        }
    }

    static Mapping parsed(String name, String text) {
        Yaml.Result result = Yaml.read(text);
        if (result instanceof Yaml.Result.Document document && document.value() instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException(name + ": " + result);
    }

    static Map<String, String> properties(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException never) {
            throw new IllegalStateException("a text in memory is always read", never);
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        read.stringPropertyNames().stream().sorted().forEach(key -> sentences.put(key, read.getProperty(key)));
        return sentences;
    }
}
