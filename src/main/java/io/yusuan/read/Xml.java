package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streaming XML for the parts of Office documents. No document type, no entity but the five of XML, nothing fetched:
 * office formats need none of it.
 */
final class Xml implements AutoCloseable {
    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml open(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return new Xml(factory.createXMLStreamReader(XmlText.of(in)));
    }

    /** The next event; a document type declaration makes the document corrupt. */
    int next() throws XMLStreamException, Refusal {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusal.of(Kind.CORRUPT);
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /** Local name of the element: the prefixes and the two generations of namespaces do not matter. */
    String name() {
        return reader.getLocalName();
    }

    /** Value of the attribute with the given local name in any namespace, or null. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val}, in which Word says most of what it says; empty where it is missing. */
    String value() {
        String value = attribute("val");
        return value == null ? "" : value;
    }

    /** The attribute as a number, or the default where it is missing or none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off property: present without a value is on. */
    boolean isOn(String name) {
        String value = attribute(name);
        return value == null || !Set.of("0", "false", "off", "none").contains(value);
    }

    /** Takes the elements within another one. */
    interface Visitor {
        /**
         * Takes the element just begun.
         *
         * @return whether it has moved past the element; otherwise what is in it comes next
         */
        boolean takes(String name) throws XMLStreamException, Refusal;
    }

    /** Shows the elements within the one just begun, and moves past it. */
    void within(Visitor visitor) throws XMLStreamException, Refusal {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && !visitor.takes(name())) {
                depth++;
            }
        }
    }

    /** Moves past the element just begun. */
    boolean skip() throws XMLStreamException, Refusal {
        within(name -> false);
        return true;
    }

    /** Appends the text of the element just begun, paid for as it comes, and moves past the element. */
    void text(StringBuilder into, Budget budget) throws XMLStreamException, Refusal {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                budget.characters(reader.getTextLength());
                into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
