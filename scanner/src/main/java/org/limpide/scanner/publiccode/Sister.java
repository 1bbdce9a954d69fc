package org.limpide.scanner.publiccode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlFile;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/**
 * Another file at the root that describes the same software.
 *
 * @param path its name
 * @param isTitle whether its name is meant for people, rather than for a register of packages
 * @param names how it calls the software
 * @param versions which version it says
 * @param licenses under which licences, of which one may choose
 * @param repositories where its sources are
 * @param owners who owns the rights
 */
record Sister(
        String path,
        boolean isTitle,
        List<Said> names,
        List<Said> versions,
        List<Said> licenses,
        List<Said> repositories,
        List<Said> owners) {
    private static final List<String> PATHS = List.of(
            "codemeta.json",
            "CITATION.cff",
            "pom.xml",
            "package.json",
            "pyproject.toml",
            "composer.json",
            "Cargo.toml");
    private static final int MOST_BYTES = 1024 * 1024;

    /** What was said, and on which line; 0 where that is not known. */
    record Said(String text, int line) {}

    /** The files of that kind that are there and can be read; what is broken there is for other checks to say. */
    static List<Sister> of(RepositoryFiles files) {
        List<Sister> found = new ArrayList<>();
        for (String path : PATHS) {
            files.beginning(path, MOST_BYTES)
                    .flatMap(YamlFile::text)
                    .flatMap(text -> read(path, text))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Sister> read(String path, String text) {
        if (path.equals("codemeta.json")) {
            // YAML refuses tabs between the parts of a mapping; within texts of JSON none can stand.
            return mapping(text.replace('\t', ' ')).map(top -> codemeta(path, top));
        }
        return path.equals("CITATION.cff")
                ? mapping(text).map(top -> citation(path, top))
                : Manifests.formatOf(path).flatMap(format -> manifest(path, format, text));
    }

    private static Optional<Mapping> mapping(String text) {
        return Yaml.read(text) instanceof Yaml.Result.Document document && document.value() instanceof Mapping top
                ? Optional.of(top)
                : Optional.empty();
    }

    /** CodeMeta 3.0. */
    private static Sister codemeta(String path, Mapping top) {
        return new Sister(
                path,
                true,
                said(top, "name"),
                said(top, "version", "softwareVersion"),
                said(top, "license"),
                said(top, "codeRepository"),
                said(top, "copyrightHolder"));
    }

    /** Citation File Format 1.2.0. */
    private static Sister citation(String path, Mapping top) {
        return new Sister(
                path,
                true,
                said(top, "title"),
                said(top, "version"),
                said(top, "license"),
                said(top, "repository-code"),
                List.of());
    }

    private static Optional<Sister> manifest(String path, Manifest.Format format, String text) {
        return Manifests.read(format, text) instanceof Manifests.Result.Read read
                ? Optional.of(of(path, read.manifest()))
                : Optional.empty();
    }

    private static Sister of(String path, Manifest manifest) {
        return new Sister(
                path,
                false,
                said(manifest.name()),
                said(manifest.version()),
                manifest.licenses().stream()
                        .map(one -> new Said(one.text(), one.line()))
                        .toList(),
                said(manifest.repository()),
                List.of());
    }

    private static List<Said> said(Optional<Manifest.Entry> entry) {
        return entry.stream().map(one -> new Said(one.text(), one.line())).toList();
    }

    /** The texts of the first of these keys that is there. */
    private static List<Said> said(Mapping top, String... keys) {
        for (String key : keys) {
            Optional<YamlValue> value = top.get(key);
            if (value.isPresent()) {
                List<Said> all = new ArrayList<>();
                collect(value.get(), all);
                return all;
            }
        }
        return List.of();
    }

    private static void collect(YamlValue value, List<Said> into) {
        if (value instanceof Sequence list) {
            list.items().forEach(item -> collect(item, into));
        } else if (value instanceof Mapping mapping) {
            Map<String, YamlValue> entries = mapping.entries();
            for (String key : List.of("name", "url", "@id")) {
                if (entries.get(key) instanceof Scalar scalar) {
                    collect(scalar, into);
                    return;
                }
            }
        } else if (value instanceof Scalar scalar && scalar.value().isPresent()) {
            into.add(new Said(scalar.written().strip(), scalar.place().line()));
        }
    }
}
