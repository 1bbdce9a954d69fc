package org.limpide.registry.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.limpide.registry.organization.Kind;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** What people would have written about the invented projects: {@code templates/files/demo.yaml}. */
final class DemoTexts {
    private static final String FILE = "/org/limpide/templates/files/demo.yaml";
    private final Mapping top;

    /** One organisation; its parent's slug is empty for the first. */
    record Unit(Localized name, Kind kind, String parent) {}

    /** One project. */
    record Sheet(String name, String organization, String license, Localized summary) {}

    DemoTexts() {
        top = read();
    }

    private static Mapping read() {
        try (InputStream in = DemoTexts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (Yaml.read(text) instanceof Yaml.Result.Document document && document.value() instanceof Mapping found) {
                return found;
            }
            throw new IllegalStateException(FILE + " is damaged");
        } catch (IOException unreadable) {
            throw new IllegalStateException("the jar is damaged", unreadable);
        }
    }

    List<Unit> organizations() {
        return top.items("organizations").stream()
                .map(Mapping.class::cast)
                .map(one -> new Unit(
                        name(one),
                        Kind.valueOf(one.text("kind").orElseThrow()),
                        one.text("parent").orElse("")))
                .toList();
    }

    Optional<Sheet> project(String slug) {
        return top.mapping("projects")
                .flatMap(all -> all.mapping(slug))
                .map(one -> new Sheet(
                        one.text("name").orElse(slug),
                        one.text("organization").orElse(""),
                        one.text("license").orElse(""),
                        name(one)));
    }

    private static Localized name(Mapping both) {
        return new Localized(both.text("fr").orElseThrow(), both.text("en").orElseThrow());
    }
}
