package org.resorb.exchange;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with the same bytes everywhere: a line an element, two spaces a level. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int level;

    /** Writes a part of a document. */
    interface Part {
        void write(XmlText xml) throws XMLStreamException;
    }

    private XmlText() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** A whole document. */
    static String document(Part root) {
        try {
            XmlText xml = new XmlText();
            xml.out.writeStartDocument("UTF-8", "1.0");
            root.write(xml);
            xml.out.writeEndDocument();
            xml.out.flush();
            return xml.text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(level));
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            out.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** An element with others in it; attributes as name and value in turn, {@code xmlns} among them. */
    void element(String name, Part inside, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        level++;
        inside.write(this);
        level--;
        line();
        out.writeEndElement();
    }

    /** An element without content. */
    void empty(String name, String... attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    /** An element with text. */
    void words(String name, String content, String... attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(content);
        out.writeEndElement();
    }
}
