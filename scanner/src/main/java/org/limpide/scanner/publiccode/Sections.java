package org.limpide.scanner.publiccode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.limpide.scanner.publiccode.PubliccodeFault.Kind;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** What the standard asks of each section. */
final class Sections {
    /** Short names of {@code supports/id}, new in 0.7.0; anything else is an address. */
    static final Set<String> ALIASES = Set.of(
            "alias:gdpr",
            "alias:eidas",
            "alias:nis2",
            "alias:cra",
            "alias:spid",
            "alias:cie",
            "alias:anpr",
            "alias:pagopa",
            "alias:io");

    private static final Set<String> MAINTENANCE_TYPES = Set.of("internal", "contract", "community", "none");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Sections() {}

    static void description(Section root) {
        Optional<Section> section = root.section("description", true);
        if (section.isEmpty()) {
            return;
        }
        Section all = section.get();
        int described = 0;
        int withFeatures = 0;
        for (String language : all.mapping().entries().keySet()) {
            if (language.equals("genericName")) {
                all.fault(Kind.DEPRECATED, language, "");
                continue;
            }
            if (!Locale.forLanguageTag(language).toLanguageTag().equalsIgnoreCase(language)) {
                all.fault(Kind.UNKNOWN_VALUE, language, "BCP 47");
            }
            Optional<Section> one = all.section(language, true);
            described += one.filter(Sections::oneDescription).isPresent() ? 1 : 0;
            withFeatures +=
                    one.filter(lang -> !lang.texts("features", false).isEmpty()).isPresent() ? 1 : 0;
        }
        if (described == 0) {
            root.fault(Kind.MISSING, "description", "longDescription");
        }
        if (withFeatures == 0) {
            root.fault(Kind.MISSING, "description", "features");
        }
    }

    /** Judges the description in one language; whether it has a long text. */
    private static boolean oneDescription(Section one) {
        if (one.has("genericName")) {
            one.fault(Kind.DEPRECATED, "genericName", "");
        }
        one.text("shortDescription", true).ifPresent(text -> one.length("shortDescription", text, 1, 150));
        one.text("localisedName", false);
        one.address("documentation", false);
        one.address("apiDocumentation", false);
        one.texts("screenshots", false);
        one.texts("awards", false);
        Optional<String> text = one.text("longDescription", false);
        text.ifPresent(longer -> one.length("longDescription", longer, 150, 10_000));
        return text.isPresent();
    }

    static void legal(Section root) {
        root.section("legal", true).ifPresent(legal -> {
            legal.text("license", true);
            legal.text("mainCopyrightOwner", false);
            for (String old : List.of("repoOwner", "authorsFile")) {
                if (legal.has(old)) {
                    legal.fault(Kind.DEPRECATED, old, "");
                }
            }
        });
    }

    static void maintenance(Section root) {
        Optional<Section> section = root.section("maintenance", true);
        if (section.isEmpty()) {
            return;
        }
        Section maintenance = section.get();
        String type = maintenance
                .choice("type", MAINTENANCE_TYPES, Kind.UNKNOWN_VALUE)
                .orElse("");
        boolean contract = type.equals("contract");
        if (!contract && !type.isEmpty() && maintenance.has("contractors")) {
            maintenance.fault(Kind.FORBIDDEN_HERE, "contractors", "type: " + type);
        }
        for (Section contractor : maintenance.sections("contractors", contract)) {
            contractor.text("name", true);
            if (contractor.text("until", true).isPresent()) {
                contractor.date("until");
            }
            contractor.address("website", false);
        }
        boolean people = type.equals("internal") || type.equals("community");
        for (Section contact : maintenance.sections("contacts", people)) {
            contact.text("name", true);
        }
    }

    static void localisation(Section root) {
        root.section("localisation", true).ifPresent(localisation -> {
            localisation.bool("localisationReady");
            localisation.texts("availableLanguages", true);
        });
    }

    static void others(Section root) {
        root.section("organisation", false).ifPresent(organisation -> {
            organisation.address("uri", true);
            organisation.text("name", false);
        });
        for (Section funder : root.sections("fundedBy", false)) {
            funder.text("name", true);
            funder.address("uri", false);
        }
        root.section("intendedAudience", false).ifPresent(audience -> {
            countries(audience, "countries");
            countries(audience, "unsupportedCountries");
            audience.texts("scope", false);
        });
        root.section("dependsOn", false).ifPresent(depends -> {
            for (String kind : List.of("open", "proprietary", "hardware")) {
                depends.sections(kind, false).forEach(one -> one.text("name", true));
            }
        });
        basedOn(root);
    }

    private static void countries(Section audience, String key) {
        for (String country : audience.texts(key, false)) {
            if (!COUNTRIES.contains(country)) {
                audience.fault(Kind.UNKNOWN_VALUE, key, "ISO 3166-1 alpha-2");
                return;
            }
        }
    }

    /** An address, or a list of addresses. */
    private static void basedOn(Section root) {
        Optional<YamlValue> value = root.mapping().get("isBasedOn");
        if (value.filter(YamlValue.Sequence.class::isInstance).isPresent()) {
            root.texts("isBasedOn", false);
        } else if (value.filter(Mapping.class::isInstance).isPresent()) {
            root.fault(Kind.WRONG_TYPE, "isBasedOn", "[string]");
        } else {
            root.address("isBasedOn", false);
        }
    }
}
