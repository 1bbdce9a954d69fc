package org.limpide.scanner.manifest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
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

/** {@code pom.xml}. */
final class MavenManifest {
    private static final int DEEPEST = 100;

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Integer> lines = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Entry> first = new LinkedHashMap<>();
    private final List<Entry> licenses = new ArrayList<>();
    private Optional<Entry> licenseName = Optional.empty();
    private Optional<Entry> licenseUrl = Optional.empty();
    private int developers;

    private MavenManifest() {}

    static Result read(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // No document type: neither entities that grow (CWE-776) nor entities that fetch (CWE-611).
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new MavenManifest().walk(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException broken) {
            return broken.getLocation() == null
                    ? new Result.Fault(Result.Kind.SYNTAX, 0, 0)
                    : new Result.Fault(
                            Result.Kind.SYNTAX,
                            broken.getLocation().getLineNumber(),
                            broken.getLocation().getColumnNumber());
        }
    }

    private Result walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> close();
                default -> {
                    // Comments and processing instructions declare nothing.
                }
            }
            if (path.size() > DEEPEST || (path.size() == 1 && !"project".equals(path.peekLast()))) {
                return new Result.Fault(
                        Result.Kind.NOT_A_MANIFEST, xml.getLocation().getLineNumber(), 0);
            }
        }
        return new Result.Read(new Manifest(
                Format.MAVEN,
                name(),
                value("/project/version").or(() -> value("/project/parent/version")),
                licenses,
                value("/project/description"),
                value("/project/scm/url").or(() -> value("/project/scm/connection")),
                developers));
    }

    private Optional<Entry> name() {
        Optional<String> group = value("/project/groupId")
                .or(() -> value("/project/parent/groupId"))
                .map(Entry::text);
        return value("/project/artifactId")
                .map(artifact -> new Entry(group.map(one -> one + ":").orElse("") + artifact.text(), artifact.line()));
    }

    private Optional<Entry> value(String where) {
        return Optional.ofNullable(first.get(where));
    }

    private void open(XMLStreamReader xml) {
        path.addLast(xml.getLocalName());
        lines.addLast(xml.getLocation().getLineNumber());
        text.setLength(0);
    }

    private void close() {
        String where = "/" + String.join("/", path);
        Entry entry = new Entry(text.toString().strip(), lines.getLast());
        switch (where) {
            case "/project/licenses/license/name" -> licenseName = Optional.of(entry);
            case "/project/licenses/license/url" -> licenseUrl = Optional.of(entry);
            case "/project/licenses/license" -> closeLicense();
            case "/project/developers/developer", "/project/contributors/contributor" -> developers++;
            default -> {
                if (!entry.text().isEmpty()) {
                    first.putIfAbsent(where, entry);
                }
            }
        }
        path.removeLast();
        lines.removeLast();
        text.setLength(0);
    }

    private void closeLicense() {
        licenseName.or(() -> licenseUrl).ifPresent(licenses::add);
        licenseName = Optional.empty();
        licenseUrl = Optional.empty();
    }
}
