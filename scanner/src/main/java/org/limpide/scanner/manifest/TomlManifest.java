package org.limpide.scanner.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** {@code pyproject.toml} and {@code Cargo.toml}. The parser keeps no places: lines are looked up in the text. */
final class TomlManifest {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final JsonNode table;
    private final String header;
    private final List<String> lines;

    private TomlManifest(JsonNode table, String header, List<String> lines) {
        this.table = table;
        this.header = header;
        this.lines = lines;
    }

    static Result read(Format format, String toml) {
        JsonNode top;
        try {
            top = new TomlMapper().readTree(toml);
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            return place == null
                    ? new Result.Fault(Result.Kind.SYNTAX, 0, 0)
                    : new Result.Fault(Result.Kind.SYNTAX, place.getLineNr(), place.getColumnNr());
        }
        List<String> lines = List.of(LINE_END.split(toml, -1));
        if (format == Format.CARGO) {
            return new Result.Read(new TomlManifest(top.path("package"), "package", lines).manifest(format));
        }
        JsonNode poetry = top.path("tool").path("poetry");
        boolean standard = top.has("project") || poetry.isMissingNode();
        TomlManifest found = standard
                ? new TomlManifest(top.path("project"), "project", lines)
                : new TomlManifest(poetry, "tool.poetry", lines);
        return new Result.Read(found.manifest(format));
    }

    private Manifest manifest(Format format) {
        return new Manifest(
                format,
                entry("name"),
                entry("version"),
                licenses(),
                entry("description"),
                entry("repository").or(this::repositoryAmongAddresses),
                table.path("authors").size() + table.path("maintainers").size());
    }

    private Optional<Entry> entry(String key) {
        JsonNode value = table.path(key);
        return value.isString() ? Optional.of(new Entry(value.stringValue(), line(key))) : Optional.empty();
    }

    /** PEP 639 has an expression, PEP 621 had a table with a text or a file; classifiers are older than both. */
    private List<Entry> licenses() {
        List<Entry> found = new ArrayList<>();
        entry("license").ifPresent(found::add);
        JsonNode text = table.path("license").path("text");
        if (text.isString()) {
            found.add(new Entry(text.stringValue().lines().findFirst().orElse(""), line("license")));
        }
        for (JsonNode classifier : table.path("classifiers")) {
            if (found.isEmpty()
                    && classifier.isString()
                    && classifier.stringValue().startsWith("License :: ")) {
                String written = classifier.stringValue();
                found.add(new Entry(written.substring(written.lastIndexOf(":: ") + 3), line("classifiers")));
            }
        }
        return found;
    }

    private Optional<Entry> repositoryAmongAddresses() {
        for (String key : List.of("Repository", "repository", "Source", "source", "Source Code")) {
            JsonNode value = table.path("urls").path(key);
            if (value.isString()) {
                return Optional.of(new Entry(value.stringValue(), 0));
            }
        }
        return Optional.empty();
    }

    /** The line of a key under the table's header; 0 where the table is written another way. */
    private int line(String key) {
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                inside = line.replace(" ", "").startsWith("[" + header + "]");
                if (line.replace(" ", "").startsWith("[" + header + "." + key + "]")) {
                    return i + 1;
                }
            } else if (inside
                    && line.startsWith(key)
                    && line.substring(key.length()).stripLeading().matches("[=.].*")) {
                return i + 1;
            }
        }
        return 0;
    }
}
