package org.limpide.scanner.publiccode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.publiccode.PubliccodeFault.Kind;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;

/**
 * A publiccode.yml that was read and judged.
 *
 * @param name name of the software, where given
 * @param license SPDX expression of {@code legal/license}, where given
 * @param licensePlace where that expression stands
 * @param faults everything wrong, in the order of the text
 */
public record Publiccode(
        Optional<String> name, Optional<String> license, Place licensePlace, List<PubliccodeFault> faults) {

    private static final Place START = new Place(1, 1);
    private static final Set<String> VERSIONS = Set.of(
            "0", "0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.6", "0.6.0",
            "0.7", "0.7.0");

    private static final Set<String> KEYS = Set.of(
            "publiccodeYmlVersion",
            "name",
            "applicationSuite",
            "url",
            "landingURL",
            "isBasedOn",
            "softwareVersion",
            "releaseDate",
            "logo",
            "platforms",
            "categories",
            "organisation",
            "usedBy",
            "fundedBy",
            "roadmap",
            "developmentStatus",
            "softwareType",
            "intendedAudience",
            "description",
            "legal",
            "maintenance",
            "localisation",
            "dependsOn",
            "supports");

    private static final Set<String> DEPRECATED = Set.of("monochromeLogo", "inputTypes", "outputTypes");
    private static final Set<String> STATUSES = Set.of("concept", "development", "beta", "stable", "obsolete");
    private static final Set<String> SOFTWARE_TYPES = Set.of(
            "standalone/mobile",
            "standalone/iot",
            "standalone/desktop",
            "standalone/web",
            "standalone/backend",
            "standalone/other",
            "addon",
            "library",
            "configurationFiles");

    public Publiccode {
        faults = List.copyOf(faults);
    }

    /** Whether nothing but warnings was found. */
    public boolean valid() {
        return faults.stream().allMatch(fault -> fault.kind().warning());
    }

    /** Reads and judges the text of a file. */
    public static Publiccode read(String text) {
        Yaml.Result result = Yaml.read(text);
        if (result instanceof Yaml.Result.Fault fault) {
            return unreadable(
                    new PubliccodeFault(Kind.NOT_YAML, "", fault.kind().name(), fault.place()));
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        if (!(value instanceof Mapping top)) {
            return unreadable(new PubliccodeFault(Kind.NOT_A_MAPPING, "", "", value.place()));
        }
        Optional<Mapping> legal = top.mapping("legal");
        return new Publiccode(
                top.text("name"),
                legal.flatMap(one -> one.text("license")),
                legal.flatMap(one -> one.get("license").map(YamlValue::place)).orElse(top.place()),
                faults(top));
    }

    private static Publiccode unreadable(PubliccodeFault fault) {
        return new Publiccode(Optional.empty(), Optional.empty(), START, List.of(fault));
    }

    private static List<PubliccodeFault> faults(Mapping top) {
        Section root = new Section(top, "", new ArrayList<>());
        root.onlyKeys(KEYS, DEPRECATED);
        root.choice("publiccodeYmlVersion", VERSIONS, Kind.UNKNOWN_VERSION);
        root.text("name", true);
        root.address("url", true);
        root.texts("platforms", true);
        root.choice("developmentStatus", STATUSES, Kind.UNKNOWN_VALUE);
        root.choice("softwareType", SOFTWARE_TYPES, Kind.UNKNOWN_VALUE);
        optional(root);
        Sections.description(root);
        Sections.legal(root);
        Sections.maintenance(root);
        Sections.localisation(root);
        Sections.others(root);
        List<PubliccodeFault> faults = new ArrayList<>(root.faults());
        faults.sort(
                Comparator.comparing((PubliccodeFault fault) -> fault.place().line())
                        .thenComparing(fault -> fault.place().column())
                        .thenComparing(PubliccodeFault::field));
        return faults;
    }

    private static void optional(Section root) {
        root.text("applicationSuite", false);
        root.address("landingURL", false);
        root.address("roadmap", false);
        root.date("releaseDate");
        root.text("logo", false);
        root.texts("categories", false);
        root.texts("usedBy", false);
        root.ids("supports", Map.of("id", Sections.ALIASES));
    }
}
