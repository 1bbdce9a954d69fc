package org.limpide.scanner.sbom;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Purl;
import org.limpide.scanner.manifest.dependency.Scope;

/** CycloneDX 1.6 JSON (ECMA-424, first edition). */
final class CycloneDxWriter {
    private static final String ROOT = "project";

    private final Sbom sbom;

    CycloneDxWriter(Sbom sbom) {
        this.sbom = sbom;
    }

    void write(OutputStream out) {
        try (JsonOutput json = new JsonOutput(out)) {
            json.object(() -> {
                json.text("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
                json.text("bomFormat", "CycloneDX");
                json.text("specVersion", "1.6");
                json.text("serialNumber", "urn:uuid:" + Identity.of(sbom));
                json.number("version", 1);
                json.object("metadata", () -> metadata(json));
                json.list(
                        "components", () -> sbom.components().forEach(one -> json.object(() -> component(json, one))));
                json.list("dependencies", () -> dependencies(json));
                json.list(
                        "compositions",
                        () -> json.object(() -> {
                            // Read from files alone: what a build would add is not here.
                            json.text("aggregate", "incomplete");
                            json.texts("dependencies", List.of(ROOT));
                        }));
            });
        }
    }

    private void metadata(JsonOutput json) {
        sbom.subject()
                .made()
                .ifPresent(made -> json.text(
                        "timestamp", made.truncatedTo(ChronoUnit.SECONDS).toString()));
        json.list("lifecycles", () -> json.object(() -> json.text("phase", "pre-build")));
        json.object(
                "tools",
                () -> json.list(
                        "components",
                        () -> json.object(() -> {
                            json.text("type", "application");
                            json.text("name", "limpide");
                            json.text("version", sbom.subject().tool());
                        })));
        json.object("component", () -> {
            Optional<Subject> described = sbom.subject().described();
            json.text("type", "application");
            json.text("bom-ref", ROOT);
            json.text("name", sbom.subject().name());
            json.text(
                    "version",
                    described.flatMap(Subject::version).or(() -> sbom.subject().commit()));
            json.text("purl", described.map(one -> Purl.of(one.ecosystem(), one.name(), one.version(), Map.of())));
            sbom.subject().commit().ifPresent(commit -> properties(json, Map.of("limpide:commit", commit)));
        });
        if (!sbom.troubles().isEmpty()) {
            json.list(
                    "properties",
                    () -> sbom.troubles()
                            .forEach(one -> json.object(() -> {
                                json.text("name", "limpide:unread:" + one.kind());
                                json.text("value", shown(one.place()));
                            })));
        }
    }

    private static String shown(Place place) {
        return place.line() > 0 ? place.path() + ":" + place.line() : place.path();
    }

    private static void properties(JsonOutput json, Map<String, String> all) {
        json.list(
                "properties",
                () -> all.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(one -> json.object(() -> {
                            json.text("name", one.getKey());
                            json.text("value", one.getValue());
                        })));
    }

    private static void component(JsonOutput json, Component one) {
        json.text("type", "library");
        json.text("bom-ref", one.purl());
        if (!one.group().isEmpty()) {
            json.text("group", one.group());
        }
        json.text("name", one.shortName());
        json.text("version", one.version());
        json.text("scope", scope(one.scope()));
        if (!one.hashes().isEmpty()) {
            json.list(
                    "hashes",
                    () -> one.hashes()
                            .forEach(hash -> json.object(() -> {
                                json.text("alg", hash.algorithm());
                                json.text("content", hash.hex());
                            })));
        }
        licenses(json, one);
        json.text("purl", one.purl());
        Map<String, String> facts = new java.util.TreeMap<>(Map.of(
                "limpide:scope", one.scope().name().toLowerCase(java.util.Locale.ROOT),
                "limpide:direct", String.valueOf(one.direct())));
        one.undecided()
                .ifPresent(why -> facts.put("limpide:version-undecided", (why.reason() + " " + why.detail()).strip()));
        properties(json, facts);
        json.object(
                "evidence",
                () -> json.list(
                        "occurrences",
                        () -> one.places()
                                .forEach(place -> json.object(() -> {
                                    json.text("location", place.path());
                                    if (place.line() > 0) {
                                        json.number("line", place.line());
                                    }
                                }))));
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case RUNTIME, PROVIDED -> "required";
            case OPTIONAL -> "optional";
            case TEST, DEVELOPMENT -> "excluded";
        };
    }

    /** One identifier, one expression, or the names as they are written. */
    private static void licenses(JsonOutput json, Component one) {
        if (one.license().isEmpty() && one.written().isEmpty()) {
            return;
        }
        json.list("licenses", () -> {
            Optional<SpdxExpression> known = one.license();
            if (known.isPresent() && isOneIdentifier(known.get())) {
                json.object(() ->
                        json.object("license", () -> json.text("id", known.get().toString())));
            } else if (known.isPresent()) {
                json.object(() -> json.text("expression", known.get().toString()));
            } else {
                one.written().forEach(name -> json.object(() -> json.object("license", () -> json.text("name", name))));
            }
        });
    }

    private static boolean isOneIdentifier(SpdxExpression expression) {
        return expression instanceof SpdxExpression.License license
                && license.exception().isEmpty()
                && !license.orLater()
                && !license.id().contains("Ref-");
    }

    private void dependencies(JsonOutput json) {
        json.object(() -> {
            json.text("ref", ROOT);
            json.texts(
                    "dependsOn",
                    sbom.components().stream()
                            .filter(Component::direct)
                            .map(Component::purl)
                            .toList());
        });
        for (Component one : sbom.components()) {
            if (!one.needs().isEmpty()) {
                json.object(() -> {
                    json.text("ref", one.purl());
                    json.texts("dependsOn", one.needs());
                });
            }
        }
    }
}
