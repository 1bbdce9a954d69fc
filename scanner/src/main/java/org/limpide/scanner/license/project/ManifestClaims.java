package org.limpide.scanner.license.project;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limpide.scanner.license.project.Claim.Source;
import org.limpide.scanner.manifest.Manifest;
import org.limpide.scanner.manifest.Manifests;
import org.limpide.scanner.yaml.Yaml;
import org.limpide.scanner.yaml.YamlValue;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import org.limpide.scanner.yaml.YamlValue.Scalar;
import org.limpide.scanner.yaml.YamlValue.Sequence;

/** What files of fixed forms declare: build files, catalogue entries, citations. */
final class ManifestClaims {
    /** What a build file writes instead of a licence, to point to a text that speaks for itself. */
    private static final Pattern POINTER =
            Pattern.compile("(?i)\\s*(see licen[cs]e in .*|file:.*|(licen[cs]e|copying)(\\.[a-z]+)?)\\s*");

    private ManifestClaims() {}

    static Optional<Claim> manifest(String path, String text) {
        return Manifests.formatOf(path)
                .map(format -> Manifests.read(format, text))
                .filter(Manifests.Result.Read.class::isInstance)
                .map(read -> ((Manifests.Result.Read) read).manifest().licenses())
                .filter(licenses -> !licenses.isEmpty())
                .map(licenses ->
                        new Manifest.Entry(written(licenses), licenses.get(0).line()))
                .filter(entry -> !entry.text().isBlank()
                        && !POINTER.matcher(entry.text()).matches())
                .map(entry -> Claim.of(Source.MANIFEST, path, entry.line(), entry.text()));
    }

    /** Maven, Composer and RubyGems list licences of which one may choose. */
    private static String written(List<Manifest.Entry> licenses) {
        return licenses.size() == 1
                ? licenses.get(0).text()
                : String.join(
                        " OR ",
                        licenses.stream()
                                .map(Manifest.Entry::text)
                                .map(ManifestClaims::grouped)
                                .toList());
    }

    private static String grouped(String written) {
        return written.matches("(?i).*\\s(and|or)\\s.*") ? "(" + written + ")" : written;
    }

    static Optional<Claim> catalogue(String path, String text) {
        return top(text)
                .flatMap(top -> top.mapping("legal"))
                .flatMap(legal -> legal.get("license")
                        .flatMap(ManifestClaims::name)
                        .map(name -> Claim.of(
                                Source.CATALOGUE, path, legal.placeOf("license").line(), name)));
    }

    static Optional<Claim> citation(String path, String text) {
        return top(text).flatMap(top -> top.get("license").flatMap(value -> claim(Source.CITATION, path, value)));
    }

    /** JSON is YAML but for tabs between the parts of a mapping. */
    static Optional<Claim> codemeta(String path, String text) {
        return top(text.replace('\t', ' '))
                .flatMap(top -> top.get("license").flatMap(value -> claim(Source.CODEMETA, path, value)));
    }

    private static Optional<Mapping> top(String text) {
        return Yaml.read(text) instanceof Yaml.Result.Document document && document.value() instanceof Mapping top
                ? Optional.of(top)
                : Optional.empty();
    }

    /** Both formats take a list, of which one may choose; CodeMeta takes an object too. */
    private static Optional<Claim> claim(Source source, String path, YamlValue value) {
        if (value instanceof Sequence list) {
            List<String> all =
                    list.items().stream().flatMap(item -> name(item).stream()).toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Claim.of(source, path, value.place().line(), String.join(" OR ", all)));
        }
        return name(value).map(name -> Claim.of(source, path, value.place().line(), name));
    }

    private static Optional<String> name(YamlValue value) {
        if (value instanceof Mapping mapping) {
            return mapping.text("@id").or(() -> mapping.text("url")).or(() -> mapping.text("name"));
        }
        return value instanceof Scalar scalar
                        && scalar.value().isPresent()
                        && !scalar.written().isBlank()
                ? Optional.of(scalar.written().strip())
                : Optional.empty();
    }
}
