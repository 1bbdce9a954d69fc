package org.limpide.scanner.sbom;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limpide.scanner.license.expression.SpdxExpression;
import org.limpide.scanner.manifest.dependency.DependencyFile.Subject;
import org.limpide.scanner.manifest.dependency.Place;
import org.limpide.scanner.manifest.dependency.Purl;
import org.limpide.scanner.manifest.dependency.Scope;

/** SPDX 2.3 JSON (ISO/IEC 5962 has 2.2.1; specification 2.3, clauses 6 to 11). */
final class SpdxWriter {
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final String ROOT = "SPDXRef-Project";
    private static final String NOTHING = "NOASSERTION";

    /** Clause 6.9 asks for a moment; where none is known, it is one that nobody takes for the real one. */
    private static final Instant NO_MOMENT = Instant.EPOCH;

    private final Sbom sbom;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();

    SpdxWriter(Sbom sbom) {
        this.sbom = sbom;
        int number = 0;
        for (Component one : sbom.components()) {
            ids.put(one.purl(), "SPDXRef-Package-" + ++number);
            if (one.license().isEmpty()) {
                one.written().forEach(name -> names.putIfAbsent(name, ""));
            }
        }
        int reference = 0;
        for (Map.Entry<String, String> name : names.entrySet()) {
            name.setValue("LicenseRef-written-" + ++reference);
        }
    }

    void write(OutputStream out) {
        String name = sbom.subject().name();
        try (JsonOutput json = new JsonOutput(out)) {
            json.object(() -> {
                json.text("spdxVersion", "SPDX-2.3");
                json.text("dataLicense", "CC0-1.0");
                json.text("SPDXID", DOCUMENT);
                json.text("name", name);
                json.text("documentNamespace", "https://spdx.org/spdxdocs/" + plain(name) + "-" + Identity.of(sbom));
                json.object("creationInfo", () -> {
                    json.text(
                            "created",
                            sbom.subject()
                                    .made()
                                    .orElse(NO_MOMENT)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
                    json.texts(
                            "creators",
                            List.of("Tool: limpide-" + sbom.subject().tool()));
                });
                if (!sbom.troubles().isEmpty()) {
                    json.text("comment", unread());
                }
                json.list("packages", () -> packages(json));
                json.list("relationships", () -> relationships(json));
                if (!names.isEmpty()) {
                    json.list(
                            "hasExtractedLicensingInfos",
                            () -> names.forEach((written, id) -> json.object(() -> {
                                json.text("licenseId", id);
                                json.text("name", written);
                                json.text("extractedText", written);
                            })));
                }
            });
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    private String unread() {
        return String.join(
                "\n",
                sbom.troubles().stream()
                        .map(one -> "limpide:unread:" + one.kind() + " " + shown(one.place()))
                        .toList());
    }

    private static String shown(Place place) {
        return place.line() > 0 ? place.path() + ":" + place.line() : place.path();
    }

    private void packages(JsonOutput json) {
        json.object(() -> {
            Optional<Subject> described = sbom.subject().described();
            json.text("SPDXID", ROOT);
            json.text("name", sbom.subject().name());
            json.text(
                    "versionInfo",
                    described.flatMap(Subject::version).or(() -> sbom.subject().commit()));
            empty(json);
            json.text("licenseDeclared", NOTHING);
            json.text("primaryPackagePurpose", "APPLICATION");
            described.ifPresent(one -> purl(json, Purl.of(one.ecosystem(), one.name(), one.version(), Map.of())));
            sbom.subject().commit().ifPresent(commit -> json.text("sourceInfo", "git " + commit));
        });
        sbom.components().forEach(one -> json.object(() -> component(json, one)));
    }

    private static void empty(JsonOutput json) {
        json.text("downloadLocation", NOTHING);
        json.yes("filesAnalyzed", false);
        json.text("licenseConcluded", NOTHING);
        json.text("copyrightText", NOTHING);
    }

    private static void purl(JsonOutput json, String purl) {
        json.list(
                "externalRefs",
                () -> json.object(() -> {
                    json.text("referenceCategory", "PACKAGE-MANAGER");
                    json.text("referenceType", "purl");
                    json.text("referenceLocator", purl);
                }));
    }

    private void component(JsonOutput json, Component one) {
        json.text("SPDXID", ids.getOrDefault(one.purl(), ROOT));
        json.text("name", one.name());
        json.text("versionInfo", one.version());
        empty(json);
        json.text("licenseDeclared", declared(one));
        json.text("primaryPackagePurpose", "LIBRARY");
        if (!one.hashes().isEmpty()) {
            json.list(
                    "checksums",
                    () -> one.hashes()
                            .forEach(hash -> json.object(() -> {
                                json.text("algorithm", hash.algorithm().replace("-", ""));
                                json.text("checksumValue", hash.hex());
                            })));
        }
        purl(json, one.purl());
        json.text(
                "sourceInfo",
                String.join(", ", one.places().stream().map(SpdxWriter::shown).toList()));
        one.undecided()
                .ifPresent(why -> json.text(
                        "comment", ("limpide:version-undecided " + why.reason() + " " + why.detail()).strip()));
    }

    private String declared(Component one) {
        if (one.license().isPresent()) {
            return one.license().map(SpdxExpression::toString).orElse(NOTHING);
        }
        return one.written().isEmpty()
                ? NOTHING
                : String.join(
                        " OR ",
                        one.written().stream()
                                .map(name -> names.getOrDefault(name, NOTHING))
                                .distinct()
                                .toList());
    }

    private void relationships(JsonOutput json) {
        relationship(json, DOCUMENT, "DESCRIBES", ROOT);
        for (Component one : sbom.components()) {
            String id = ids.getOrDefault(one.purl(), ROOT);
            if (one.direct()) {
                if (one.scope() == Scope.RUNTIME) {
                    relationship(json, ROOT, "DEPENDS_ON", id);
                } else {
                    relationship(json, id, relation(one.scope()), ROOT);
                }
            }
            one.needs().forEach(need -> relationship(json, id, "DEPENDS_ON", ids.getOrDefault(need, ROOT)));
        }
    }

    private static String relation(Scope scope) {
        return switch (scope) {
            case RUNTIME -> "RUNTIME_DEPENDENCY_OF";
            case PROVIDED -> "PROVIDED_DEPENDENCY_OF";
            case OPTIONAL -> "OPTIONAL_DEPENDENCY_OF";
            case TEST -> "TEST_DEPENDENCY_OF";
            case DEVELOPMENT -> "DEV_DEPENDENCY_OF";
        };
    }

    private static void relationship(JsonOutput json, String from, String type, String to) {
        json.object(() -> {
            json.text("spdxElementId", from);
            json.text("relationshipType", type);
            json.text("relatedSpdxElement", to);
        });
    }
}
