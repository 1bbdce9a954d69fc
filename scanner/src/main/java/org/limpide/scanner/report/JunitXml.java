package org.limpide.scanner.report;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Indented XML 1.0; each element holds elements, or text, never both. */
final class JunitXml {
    private final XMLStreamWriter out;
    private int depth;
    private boolean leaf;

    JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    void start() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
    }

    void open(String element) throws XMLStreamException {
        line();
        out.writeStartElement(element);
        depth++;
        leaf = true;
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, SafeText.of(value));
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(SafeText.of(text));
    }

    void close() throws XMLStreamException {
        depth--;
        if (!leaf) {
            line();
        }
        out.writeEndElement();
        leaf = false;
    }

    void end() throws XMLStreamException {
        out.writeEndDocument();
        out.writeCharacters("\n");
        out.flush();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
