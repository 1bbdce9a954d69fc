package org.limpide.scanner.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.check.CheckCatalog;
import org.limpide.scanner.check.Parameters;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Reads the criteria of one theme. */
final class CriterionReader {
    private static final Set<String> KEYS = Set.of(
            "id", "check", "mode", "openness", "portal", "parameters", "title", "why", "fix", "messages", "basis");
    /** What these themes find is a weakness, or somebody's data: it never reaches the public. */
    private static final List<String> INSIDE = List.of("privacy", "protection", "secrets", "security");

    private static final Set<String> REFERENCE_KEYS = Set.of("label", "url", "checked");

    private final String theme;
    private final YamlReader reader;
    private final Set<String> ids = new HashSet<>();

    CriterionReader(String theme) {
        this.theme = theme;
        this.reader = new YamlReader(theme + ".yaml");
    }

    List<PolicyFault> faults() {
        return reader.faults();
    }

    List<Criterion> read(PolicyFile file) {
        List<Criterion> criteria = new ArrayList<>();
        Optional<Mapping> top = file.top(reader);
        top.ifPresent(mapping -> reader.onlyKeys(mapping, Set.of("criteria")));
        for (YamlValue item : top.map(mapping -> mapping.items("criteria")).orElse(List.of())) {
            reader.asMapping(item).ifPresent(mapping -> criteria.add(criterion(mapping)));
        }
        return criteria;
    }

    private Criterion criterion(Mapping mapping) {
        reader.onlyKeys(mapping, KEYS);
        return new Criterion(
                id(mapping),
                check(mapping),
                reader.choice(mapping, "mode", Mode.class, Mode.OFF),
                mapping.mapping("openness").map(reader::modes).orElse(Map.of()),
                portal(mapping),
                parameters(mapping),
                reader.localized(mapping, "title"),
                reader.localized(mapping, "why"),
                reader.localized(mapping, "fix"),
                LibraryMessages.complete(RuleMessages.complete(
                        messages(mapping), theme, mapping.text("check").orElse(""))),
                basis(mapping));
    }

    private String id(Mapping mapping) {
        String id = reader.text(mapping, "id");
        if (!id.startsWith(theme + ".")) {
            reader.fault(YamlReader.place(mapping, "id"), "id-outside-theme", Map.of("id", id, "theme", theme));
        } else if (!ids.add(id)) {
            reader.fault(YamlReader.place(mapping, "id"), "duplicate-criterion", Map.of("id", id));
        }
        return id.contains(".") ? id : theme + "." + id;
    }

    private String check(Mapping mapping) {
        String check = reader.text(mapping, "check");
        if (!check.isEmpty() && !CheckCatalog.has(check)) {
            reader.fault(YamlReader.place(mapping, "check"), "unknown-check", Map.of("check", check));
        }
        return check;
    }

    /** Silence keeps an answer inside: a criterion that somebody adds is not told to the public until somebody says so. */
    private boolean portal(Mapping mapping) {
        Optional<YamlValue> value = mapping.get("portal");
        boolean told = value.filter(one -> Boolean.TRUE.equals(one.plain())).isPresent();
        if (value.isPresent() && (!told || INSIDE.contains(theme))) {
            reader.fault(
                    YamlReader.place(mapping, "portal"), "portal-refused", Map.of("themes", String.join(", ", INSIDE)));
        }
        return told;
    }

    private Parameters parameters(Mapping mapping) {
        Optional<YamlValue> value = mapping.get("parameters");
        if (value.isEmpty()) {
            return Parameters.none();
        }
        return reader.asMapping(value.get())
                .map(parameters -> {
                    Map<String, Object> plain = new LinkedHashMap<>();
                    parameters.entries().forEach((key, one) -> plain.put(key, one.plain()));
                    return new Parameters(plain);
                })
                .orElse(Parameters.none());
    }

    private Map<String, Localized> messages(Mapping mapping) {
        Map<String, Localized> messages = new LinkedHashMap<>();
        mapping.mapping("messages")
                .ifPresent(all -> all.entries()
                        .forEach((key, value) ->
                                reader.asMapping(value).ifPresent(both -> messages.put(key, reader.localized(both)))));
        return messages;
    }

    /** An address that a page may link to. */
    private Optional<String> url(Mapping reference) {
        Optional<String> url = reference.text("url");
        if (url.isPresent() && !url.get().startsWith("https://")) {
            reader.fault(YamlReader.place(reference, "url"), "not-https", Map.of());
            return Optional.empty();
        }
        return url;
    }

    private Basis basis(Mapping mapping) {
        Optional<Mapping> basis = mapping.mapping("basis");
        if (basis.isEmpty()) {
            reader.fault(mapping.place(), "basis-needed", Map.of());
            return new Basis(Basis.Kind.GOOD_PRACTICE, List.of());
        }
        reader.onlyKeys(basis.get(), Set.of("kind", "references"));
        List<Basis.Reference> references = new ArrayList<>();
        for (YamlValue item : basis.get().items("references")) {
            reader.asMapping(item).ifPresent(one -> {
                reader.onlyKeys(one, REFERENCE_KEYS);
                references.add(
                        new Basis.Reference(reader.localized(one, "label"), url(one), reader.text(one, "checked")));
            });
        }
        if (references.isEmpty()) {
            reader.fault(basis.get().place(), "references-needed", Map.of());
        }
        return new Basis(reader.choice(basis.get(), "kind", Basis.Kind.class, Basis.Kind.GOOD_PRACTICE), references);
    }
}
