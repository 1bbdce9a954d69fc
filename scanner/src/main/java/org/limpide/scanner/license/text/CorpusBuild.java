package org.limpide.scanner.license.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.license.text.Entry.Kind;
import org.limpide.scanner.yaml.YamlValue.Mapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Run by the build: makes the corpus of the SPDX licence list, which stands as data in the jar of the SPDX library, and of the
 * texts in {@code policies/licenses/texts}.
 */
public final class CorpusBuild {
    private static final String LIST = "/resources/stdlicenses/";
    private static final String OWN = "policies/licenses/texts/";
    private static final String FREE = " free";
    private static final String DEPRECATED = " deprecated";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n|>>");

    private final CorpusWriter out = new CorpusWriter();
    private final Map<String, String> texts = new TreeMap<>();

    private CorpusBuild() {}

    /** Takes the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException {
        CorpusBuild build = new CorpusBuild();
        Mapping own = BuiltIn.yaml(OWN + "sources.yaml");
        List<String> ids = new ArrayList<>();
        for (JsonNode one : build.list("licenses.json", "licenses")) {
            String id = one.get("licenseId").stringValue();
            ids.add(id + (isFree(one) ? FREE : "") + (isDeprecated(one) ? DEPRECATED : ""));
            if (!isDeprecated(one)) {
                build.license(id, own);
            }
        }
        ids.add("");
        for (JsonNode one : build.list("exceptions.json", "exceptions")) {
            String id = one.get("licenseExceptionId").stringValue();
            ids.add(id + (isDeprecated(one) ? DEPRECATED : ""));
            if (!isDeprecated(one)) {
                build.exception(id);
            }
        }
        build.own(own);
        Path folder = Path.of(arguments[0]);
        Path place = folder.resolve(CorpusBuild.class.getPackageName().replace('.', '/'));
        Files.write(place.resolve(Corpus.PLACE), build.out.bytes());
        FullTexts.write(build.texts, Files.newOutputStream(place.resolve(FullTexts.PLACE)));
        Path expressions = folder.resolve("org/limpide/scanner/license/expression");
        Files.createDirectories(expressions);
        Files.write(expressions.resolve("ids.txt"), ids);
    }

    private static boolean isFree(JsonNode license) {
        JsonNode libre = license.get("isFsfLibre");
        return license.get("isOsiApproved").booleanValue() || (libre != null && libre.booleanValue());
    }

    private static boolean isDeprecated(JsonNode entry) {
        return entry.get("isDeprecatedLicenseId").booleanValue();
    }

    private JsonNode list(String name, String key) throws IOException {
        return json(name).get(key);
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = CorpusBuild.class.getResourceAsStream(LIST + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " in the SPDX list");
            }
            return JSON.readTree(in);
        }
    }

    private void license(String id, Mapping own) throws IOException {
        JsonNode license = json(id + ".json");
        String name = license.get("name").stringValue();
        texts.put(id, license.get("licenseText").stringValue());
        List<Node> template =
                TemplateReader.read(license.get("standardLicenseTemplate").stringValue());
        out.add(id, Kind.LICENSE, name, template);
        for (Object item : own.items("parts")) {
            Mapping part = (Mapping) item;
            if (part.text("id").orElseThrow().equals(id)) {
                out.add(
                        id,
                        Kind.LICENSE,
                        name,
                        before(template, part.text("before").orElseThrow()));
            }
        }
        JsonNode header = license.get("standardLicenseHeaderTemplate");
        if (header != null && header.isString() && !header.stringValue().isBlank()) {
            header(id, name, header.stringValue());
        }
    }

    private void header(String id, String name, String template) {
        out.add(id, Kind.HEADER, name, TemplateReader.read(template));
        if (id.endsWith("-only") || id.endsWith("-or-later")) {
            // The sentence that decides; what follows it was written in many ways.
            for (String paragraph : PARAGRAPHS.split(template, -1)) {
                if (paragraph.contains("free software")) {
                    out.add(id, Kind.HEADER, name, List.of(new Node.Text(paragraph)));
                    return;
                }
            }
        }
    }

    private void exception(String id) throws IOException {
        JsonNode exception = json(id + ".json");
        texts.put(id, exception.get("licenseExceptionText").stringValue());
        String template = exception.get("licenseExceptionTemplate").stringValue();
        out.add(id, Kind.EXCEPTION, exception.get("name").stringValue(), TemplateReader.read(template));
    }

    private void own(Mapping own) throws IOException {
        for (Object item : own.items("texts")) {
            Mapping text = (Mapping) item;
            String id = text.text("id").orElseThrow();
            String name = json(id + ".json").get("name").stringValue();
            String written = BuiltIn.text(OWN + text.text("file").orElseThrow());
            out.add(id, Kind.LICENSE, name, List.of(new Node.Text(written)));
        }
    }

    private static List<Node> before(List<Node> template, String phrase) {
        List<Node> part = new ArrayList<>();
        for (Node node : template) {
            if (node instanceof Node.Text text && text.value().contains(phrase)) {
                part.add(new Node.Text(text.value().substring(0, text.value().indexOf(phrase))));
                return part;
            }
            if (node instanceof Node.Omitable omitable && omitable.toString().contains(phrase)) {
                return part;
            }
            part.add(node);
        }
        throw new IllegalStateException("no such phrase: " + phrase);
    }
}
