package org.limpide.scanner.publiccode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.limpide.scanner.publiccode.Publiccode.Audience;
import org.limpide.scanner.publiccode.Publiccode.Contact;
import org.limpide.scanner.publiccode.Publiccode.Contractor;
import org.limpide.scanner.publiccode.Publiccode.Dependencies;
import org.limpide.scanner.publiccode.Publiccode.Dependency;
import org.limpide.scanner.publiccode.Publiccode.Description;
import org.limpide.scanner.publiccode.Publiccode.Legal;
import org.limpide.scanner.publiccode.Publiccode.Localisation;
import org.limpide.scanner.publiccode.Publiccode.Maintenance;
import org.limpide.scanner.publiccode.Publiccode.Organisation;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Place;
import org.limpide.scanner.yaml.YamlValue.Scalar;

/** Takes from the tree what has the right type. */
final class ModelReader {
    private static final Mapping NOTHING = new Mapping(Map.of(), Map.of(), new Place(1, 1));

    private final Mapping in;

    private ModelReader(Mapping in) {
        this.in = in;
    }

    static Publiccode read(Mapping top) {
        ModelReader root = new ModelReader(top);
        return new Publiccode(
                root.text("publiccodeYmlVersion"),
                root.text("name"),
                root.text("applicationSuite"),
                root.text("url"),
                root.text("landingURL"),
                root.texts("isBasedOn"),
                root.text("softwareVersion"),
                root.date("releaseDate"),
                root.text("logo"),
                root.texts("platforms"),
                root.texts("categories"),
                root.texts("usedBy"),
                root.each("fundedBy", ModelReader::organisation),
                root.text("roadmap"),
                root.text("developmentStatus"),
                root.text("softwareType"),
                root.each("supports", one -> one.text("id")).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                top.mapping("organisation").map(one -> new ModelReader(one).organisation()),
                root.section("intendedAudience").audience(),
                root.section("description").descriptions(),
                root.section("legal").legal(),
                root.section("maintenance").maintenance(),
                root.section("localisation").localisation(),
                root.section("dependsOn").dependencies());
    }

    private Organisation organisation() {
        return new Organisation(text("name"), text("uri"));
    }

    private Audience audience() {
        return new Audience(texts("countries"), texts("unsupportedCountries"), texts("scope"));
    }

    private Map<String, Description> descriptions() {
        Map<String, Description> all = new LinkedHashMap<>();
        for (String language : in.entries().keySet()) {
            in.mapping(language).ifPresent(one -> all.put(language, new ModelReader(one).description()));
        }
        return all;
    }

    private Description description() {
        return new Description(
                text("localisedName"),
                text("shortDescription"),
                text("longDescription"),
                text("documentation"),
                text("apiDocumentation"),
                texts("features"),
                texts("screenshots"),
                texts("videos"),
                texts("awards"));
    }

    private Legal legal() {
        return new Legal(text("license"), text("mainCopyrightOwner"), text("authorsFile"));
    }

    private Maintenance maintenance() {
        return new Maintenance(
                text("type"),
                each(
                        "contractors",
                        one -> new Contractor(
                                one.text("name"), one.date("until"), one.text("email"), one.text("website"))),
                each(
                        "contacts",
                        one -> new Contact(
                                one.text("name"), one.text("email"), one.text("phone"), one.text("affiliation"))));
    }

    private Localisation localisation() {
        return new Localisation(bool("localisationReady"), texts("availableLanguages"));
    }

    private Dependencies dependencies() {
        return new Dependencies(
                each("open", ModelReader::dependency),
                each("proprietary", ModelReader::dependency),
                each("hardware", ModelReader::dependency));
    }

    private Dependency dependency() {
        return new Dependency(text("name"), text("versionMin"), text("versionMax"), text("version"), bool("optional"));
    }

    private Optional<String> text(String key) {
        return in.get(key).flatMap(ModelReader::text);
    }

    private static Optional<String> text(YamlValue value) {
        return value instanceof Scalar scalar && scalar.value().isPresent()
                ? Optional.of(scalar.written().strip()).filter(one -> !one.isEmpty())
                : Optional.empty();
    }

    private Optional<LocalDate> date(String key) {
        return text(key).flatMap(Formats::date);
    }

    private Optional<Boolean> bool(String key) {
        return in.get(key)
                .filter(Scalar.class::isInstance)
                .flatMap(value -> ((Scalar) value).value())
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    /** The texts of a list, or the one text in its place. */
    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        in.items(key).forEach(item -> text(item).ifPresent(texts::add));
        text(key).ifPresent(texts::add);
        return texts;
    }

    private ModelReader section(String key) {
        return new ModelReader(in.mapping(key).orElse(NOTHING));
    }

    private <T> List<T> each(String key, Function<ModelReader, T> reading) {
        return in.items(key).stream()
                .filter(Mapping.class::isInstance)
                .map(item -> reading.apply(new ModelReader((Mapping) item)))
                .toList();
    }
}
