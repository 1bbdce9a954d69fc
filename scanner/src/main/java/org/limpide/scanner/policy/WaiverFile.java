package org.limpide.scanner.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.license.project.Upstream;
import org.limpide.scanner.match.PathGlob;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * What a repository says about itself in {@code .limpide.yaml}: the salt of its fingerprints, its degree of openness and its waivers. A line that
 * is wrong is a fault and waives nothing.
 *
 * @param salt key of the fingerprints, where the file gives one
 * @param openness how far its lead opens it, where the file says so
 * @param waivers the well-formed ones
 * @param faults everything wrong with the file
 */
public record WaiverFile(
        Optional<String> salt, Optional<Openness> openness, List<Waiver> waivers, List<PolicyFault> faults) {
    /** Where it stands in a repository. */
    public static final String NAME = ".limpide.yaml";

    private static final Set<String> KEYS = Set.of("salt", "openness", "waivers", Upstream.KEY);
    private static final Set<String> WAIVER_KEYS =
            Set.of("criterion", "fingerprint", "path", "reason", "comment", "author", "expires");

    public WaiverFile {
        waivers = List.copyOf(waivers);
        faults = List.copyOf(faults);
    }

    public static WaiverFile absent() {
        return new WaiverFile(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** Reads the text of the file. */
    public static WaiverFile read(String text) {
        YamlReader reader = new YamlReader(NAME);
        Optional<Mapping> top = reader.top(text);
        if (top.isEmpty()) {
            return new WaiverFile(Optional.empty(), Optional.empty(), List.of(), reader.faults());
        }
        reader.onlyKeys(top.get(), KEYS);
        top.get().mapping(Upstream.KEY).ifPresent(upstream -> reader.onlyKeys(upstream, Upstream.KEYS));
        Optional<Openness> openness = openness(reader, top.get());
        List<Waiver> waivers = new ArrayList<>();
        for (YamlValue item : top.get().items("waivers")) {
            reader.asMapping(item).flatMap(mapping -> waiver(reader, mapping)).ifPresent(waivers::add);
        }
        return new WaiverFile(top.get().text("salt"), openness, waivers, reader.faults());
    }

    private static Optional<Openness> openness(YamlReader reader, Mapping top) {
        Optional<String> written = top.text("openness");
        for (Openness degree : Openness.values()) {
            if (written.filter(degree.name()::equals).isPresent()) {
                return Optional.of(degree);
            }
        }
        if (top.get("openness").isPresent()) {
            reader.fault(
                    YamlReader.place(top, "openness"),
                    "not-a-choice",
                    Map.of("key", "openness", "value", written.orElse(""), "known", "A, B, C, D"));
        }
        return Optional.empty();
    }

    private static Optional<Waiver> waiver(YamlReader reader, Mapping mapping) {
        int before = reader.faults().size();
        reader.onlyKeys(mapping, WAIVER_KEYS);
        Optional<LocalDate> expires = date(reader, mapping);
        Waiver waiver = new Waiver(
                reader.text(mapping, "criterion"),
                optional(reader, mapping, "fingerprint"),
                glob(reader, mapping),
                reader.choice(mapping, "reason", Waiver.Reason.class, Waiver.Reason.FALSE_POSITIVE),
                reader.text(mapping, "comment"),
                reader.text(mapping, "author"),
                expires.orElse(LocalDate.MIN),
                mapping.place().line());
        if (waiver.fingerprint().isEmpty() && waiver.path().isEmpty()) {
            reader.fault(mapping.place(), "waiver-without-target", Map.of());
        }
        return reader.faults().size() == before ? Optional.of(waiver) : Optional.empty();
    }

    private static Optional<String> optional(YamlReader reader, Mapping mapping, String key) {
        return mapping.text(key).isEmpty()
                ? Optional.empty()
                : Optional.of(reader.text(mapping, key)).filter(text -> !text.isEmpty());
    }

    private static Optional<PathGlob> glob(YamlReader reader, Mapping mapping) {
        try {
            return optional(reader, mapping, "path").map(PathGlob::of);
        } catch (IllegalArgumentException tooManyChoices) {
            reader.fault(YamlReader.place(mapping, "path"), "bad-pattern", Map.of());
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(YamlReader reader, Mapping mapping) {
        String written = reader.text(mapping, "expires");
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            reader.fault(YamlReader.place(mapping, "expires"), "not-a-date", Map.of("value", written));
            return Optional.empty();
        }
    }
}
