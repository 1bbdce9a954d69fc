package org.limpide.scanner.manifest;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.limpide.scanner.manifest.Manifest.Entry;
import org.limpide.scanner.manifest.Manifest.Format;
import org.limpide.scanner.manifest.Manifests.Result;

/** {@code *.nuspec}: the elements right below {@code package/metadata}. */
final class NugetManifest {
    private static final int DEEPEST = 50;
    private static final int METADATA = 3;

    private NugetManifest() {}

    static Result read(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // No document type: neither entities that grow (CWE-776) nor entities that fetch (CWE-611).
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return walk(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException broken) {
            return broken.getLocation() == null
                    ? new Result.Fault(Result.Kind.SYNTAX, 0, 0)
                    : new Result.Fault(
                            Result.Kind.SYNTAX,
                            broken.getLocation().getLineNumber(),
                            broken.getLocation().getColumnNumber());
        }
    }

    private static Result walk(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Entry> values = new HashMap<>();
        int depth = 0;
        int line = 0;
        String name = "";
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST || (depth == 1 && !xml.getLocalName().equals("package"))) {
                    return new Result.Fault(
                            Result.Kind.NOT_A_MANIFEST, xml.getLocation().getLineNumber(), 0);
                }
                name = xml.getLocalName();
                line = xml.getLocation().getLineNumber();
                text.setLength(0);
                attributes(xml, name, line, values);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == METADATA && !text.toString().isBlank()) {
                    values.putIfAbsent(name, new Entry(text.toString().strip(), line));
                }
                depth--;
                text.setLength(0);
            }
        }
        return new Result.Read(manifest(values));
    }

    private static void attributes(XMLStreamReader xml, String name, int line, Map<String, Entry> values) {
        if (name.equals("license")) {
            values.put("license-type", new Entry(String.valueOf(xml.getAttributeValue(null, "type")), line));
        }
        if (name.equals("repository") && xml.getAttributeValue(null, "url") != null) {
            values.putIfAbsent("repository", new Entry(xml.getAttributeValue(null, "url"), line));
        }
    }

    private static Manifest manifest(Map<String, Entry> values) {
        boolean expression = Optional.ofNullable(values.get("license-type"))
                .filter(type -> type.text().equals("expression"))
                .isPresent();
        Optional<Entry> license = expression ? value(values, "license") : Optional.empty();
        return new Manifest(
                Format.NUGET,
                value(values, "id"),
                value(values, "version"),
                List.copyOf(license.or(() -> address(values)).stream().toList()),
                value(values, "description"),
                value(values, "repository").or(() -> value(values, "projectUrl")),
                value(values, "authors").isPresent() ? 1 : 0);
    }

    /** The older way, where the address often ends with the identifier. */
    private static Optional<Entry> address(Map<String, Entry> values) {
        return value(values, "licenseUrl")
                .map(entry ->
                        new Entry(entry.text().replaceFirst("(?i)^https?://licenses\\.nuget\\.org/", ""), entry.line()))
                .filter(entry -> !entry.text().contains("aka.ms"));
    }

    private static Optional<Entry> value(Map<String, Entry> values, String key) {
        return Optional.ofNullable(values.get(key));
    }
}
