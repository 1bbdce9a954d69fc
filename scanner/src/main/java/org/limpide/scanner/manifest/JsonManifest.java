package org.limpide.scanner.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** {@code package.json} and {@code composer.json}. */
final class JsonManifest {

    private JsonManifest() {}

    static Result read(Format format, String json) {
        // YAML refuses tabs where JSON takes them; within JSON strings they are forbidden, so that no value changes.
        Yaml.Result result = Yaml.read(json.replace('\t', ' '));
        if (result instanceof Yaml.Result.Fault fault) {
            return new Result.Fault(
                    fault.kind() == Yaml.Result.Kind.TOO_LARGE ? Result.Kind.TOO_LARGE : Result.Kind.SYNTAX,
                    fault.place().line(),
                    fault.place().column());
        }
        YamlValue value = ((Yaml.Result.Document) result).value();
        if (!(value instanceof Mapping top)) {
            return new Result.Fault(
                    Result.Kind.NOT_A_MANIFEST,
                    value.place().line(),
                    value.place().column());
        }
        return new Result.Read(manifest(format, top));
    }

    private static Manifest manifest(Format format, Mapping top) {
        return new Manifest(
                format,
                text(top, "name"),
                text(top, "version"),
                licenses(top),
                text(top, "description"),
                repository(top),
                people(top, "author") + people(top, "authors") + people(top, "contributors"));
    }

    private static Optional<Entry> text(Mapping mapping, String key) {
        return mapping.get(key).flatMap(JsonManifest::entry);
    }

    private static Optional<Entry> entry(YamlValue value) {
        return value instanceof Scalar scalar && scalar.value().isPresent()
                ? Optional.of(new Entry(scalar.written(), scalar.place().line()))
                : Optional.empty();
    }

    /** npm once took an object or a list of objects; Composer takes a list, whose items are a choice. */
    private static List<Entry> licenses(Mapping top) {
        List<Entry> found = new ArrayList<>();
        for (String key : List.of("license", "licenses")) {
            top.get(key).ifPresent(value -> license(value, found));
        }
        return found;
    }

    private static void license(YamlValue value, List<Entry> found) {
        if (value instanceof Sequence list) {
            list.items().forEach(item -> license(item, found));
        } else if (value instanceof Mapping mapping) {
            text(mapping, "type").or(() -> text(mapping, "name")).ifPresent(found::add);
        } else {
            entry(value).ifPresent(found::add);
        }
    }

    private static Optional<Entry> repository(Mapping top) {
        return text(top, "repository")
                .or(() -> top.mapping("repository").flatMap(one -> text(one, "url")))
                .or(() -> top.mapping("support").flatMap(one -> text(one, "source")));
    }

    private static int people(Mapping top, String key) {
        return top.get(key)
                .map(value -> value instanceof Sequence list ? list.items().size() : 1)
                .orElse(0);
    }
}
