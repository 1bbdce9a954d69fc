package org.limpide.scanner.sbom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.tree.Fault;
import org.limpide.scanner.manifest.tree.JsonEntries;
import org.limpide.scanner.manifest.tree.Xml;
import org.limpide.scanner.manifest.tree.XmlElement;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** Reads lists that others wrote: CycloneDX in JSON and XML, SPDX in JSON and as tags and values. */
public final class SbomReader {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:bom|sbom|.*[._-](?:bom|sbom|cdx|spdx|cyclonedx)|cyclonedx.*|sbom[._-].*)\\.(?:json|xml)|.*\\.spdx");

    private static final Pattern TAG =
            Pattern.compile("(?m)^ExternalRef:\\s*PACKAGE[-_]MANAGER\\s+purl\\s+(\\S{1,2000})\\s*$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^PackageName:");
    private static final int DEEPEST = 50;

    private final List<String> packages = new ArrayList<>();
    private int unnamed;

    private SbomReader() {}

    /** Whether a file of that path may be a list of components, by its name. */
    public static boolean isNamedSo(String path) {
        boolean ending = path.endsWith(".json") || path.endsWith(".xml") || path.endsWith(".spdx");
        return ending && NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** Reads a file; nothing where its text is no list of components. */
    public static Optional<FoundSbom> read(String path, String text) {
        return new SbomReader().found(path, text);
    }

    private Optional<FoundSbom> found(String path, String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return json(path, text);
        }
        if (start.startsWith("<")) {
            return xml(path, text);
        }
        if (!text.contains("SPDXVersion:")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            packages.add(tag.group(1));
        }
        int all = (int) PACKAGE.matcher(text).results().count();
        return Optional.of(new FoundSbom(path, packages, Math.max(0, all - packages.size()), Optional.empty()));
    }

    private Optional<FoundSbom> json(String path, String text) {
        Map<String, String> top = new LinkedHashMap<>();
        Optional<Fault> fault =
                JsonEntries.each(text, Set.of("components", "packages"), (container, key, line, value) -> {
                    if (container.equals("components") && value instanceof Mapping one) {
                        component(one, 0);
                    } else if (container.equals("packages") && value instanceof Mapping one) {
                        spdx(one);
                    } else if (container.isEmpty() && value instanceof YamlValue.Scalar scalar) {
                        top.put(key, scalar.written());
                    }
                });
        boolean named = "CycloneDX".equals(top.get("bomFormat")) || top.containsKey("spdxVersion");
        return named ? Optional.of(new FoundSbom(path, packages, unnamed, fault)) : Optional.empty();
    }

    private void component(Mapping one, int depth) {
        one.text("purl").ifPresentOrElse(packages::add, () -> unnamed++);
        if (depth < DEEPEST) {
            one.items("components").forEach(child -> {
                if (child instanceof Mapping mapping) {
                    component(mapping, depth + 1);
                }
            });
        }
    }

    private void spdx(Mapping one) {
        Optional<String> purl = one.items("externalRefs").stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .filter(reference ->
                        reference.text("referenceType").filter("purl"::equals).isPresent())
                .flatMap(reference -> reference.text("referenceLocator").stream())
                .findFirst();
        purl.ifPresentOrElse(packages::add, () -> unnamed++);
    }

    private Optional<FoundSbom> xml(String path, String text) {
        Xml.Result result = Xml.read(text);
        if (result instanceof Xml.Result.Broken broken) {
            return Optional.of(new FoundSbom(path, List.of(), 0, Optional.of(broken.fault())));
        }
        XmlElement root = ((Xml.Result.Read) result).root();
        if (!root.name().equals("bom")) {
            return Optional.empty();
        }
        root.all("components", "component").forEach(this::element);
        return Optional.of(new FoundSbom(path, packages, unnamed, Optional.empty()));
    }

    /** The nesting that the reader of XML allows bounds this recursion. */
    private void element(XmlElement one) {
        one.text("purl").ifPresentOrElse(packages::add, () -> unnamed++);
        one.all("components", "component").forEach(this::element);
    }
}
