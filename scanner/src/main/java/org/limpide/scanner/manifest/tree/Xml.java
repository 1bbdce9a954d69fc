package org.limpide.scanner.manifest.tree;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML 1.0 that has no document type. */
public final class Xml {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 1_000_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private Xml() {}

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();
        private final int line;

        Open(XMLStreamReader xml) {
            this.name = xml.getLocalName();
            this.line = xml.getLocation().getLineNumber();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }

        XmlElement closed() {
            return new XmlElement(name, attributes, text.toString().strip(), children, line);
        }
    }

    /** What reading gives. */
    public sealed interface Result {
        /** The outermost element. */
        record Read(XmlElement root) implements Result {}

        /** Why there is none. */
        record Broken(Fault fault) implements Result {}
    }

    /** Reads a text. */
    public static Result read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // No document type: neither entities that grow (CWE-776) nor entities that fetch (CWE-611).
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Xml().walk(factory.createXMLStreamReader(new StringReader(plain)));
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 0
                    : Math.max(0, broken.getLocation().getLineNumber());
            return new Result.Broken(new Fault(Fault.Kind.SYNTAX, line));
        }
    }

    private Result walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int line = Math.max(0, xml.getLocation().getLineNumber());
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Result.Broken(new Fault(Fault.Kind.DOCTYPE, line));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return new Result.Read(closed);
                    }
                    open.element().children.add(closed);
                }
                default -> {
                    // Comments and processing instructions declare nothing.
                }
            }
            if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
                return new Result.Broken(new Fault(Fault.Kind.TOO_LARGE, line));
            }
        }
        return new Result.Broken(new Fault(Fault.Kind.SYNTAX, 0));
    }

    private void text(String part) {
        if (!open.isEmpty()) {
            open.element().text.append(part);
        }
    }
}
