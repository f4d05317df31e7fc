package vn.congdoan.kh415.write.odf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One XML part of an OpenDocument file, held as a tree while it is marked. A document type is refused, and with it every entity.
 * What is not touched is written as it was read, but for the order of attributes.
 */
final class OdfXml {
    /** Bytes; a tree takes some ten times as much. */
    private static final int MOST_BYTES = 24 << 20;

    /** Elements within one another; a spreadsheet has about ten. */
    private static final int DEEPEST = 200;

    private static final DocumentBuilderFactory READERS = readers();
    private static final TransformerFactory WRITERS = TransformerFactory.newDefaultInstance();

    private final Document document;

    private OdfXml(Document document) throws IOException {
        this.document = document;
        requireShallow(root());
    }

    private static DocumentBuilderFactory readers() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setExpandEntityReferences(false);
        factory.setXIncludeAware(false);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK's parser knows it", e);
        }
        return factory;
    }

    /** Throws if the part is not well-formed, too long or too deep. */
    static OdfXml of(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("too large to be held as a tree");
        }
        try {
            DocumentBuilder reader = READERS.newDocumentBuilder();
            // The one set otherwise complains on the standard error.
            reader.setErrorHandler(new DefaultHandler());
            return new OdfXml(reader.parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** What copies and writes a tree calls itself for each element within another. */
    private static void requireShallow(Element root) throws IOException {
        int depth = 0;
        for (Node at = root; at != null; ) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
            } else {
                while (at != null && at != root && at.getNextSibling() == null) {
                    at = at.getParentNode();
                    depth--;
                }
                at = at == root || at == null ? null : at.getNextSibling();
            }
            if (depth > DEEPEST) {
                throw new IOException("too deep");
            }
        }
    }

    byte[] bytes() throws IOException {
        document.setXmlStandalone(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Transformer writer = WRITERS.newTransformer();
            writer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** A new element, as yet nowhere. */
    Element element(OdfName space, String name) {
        return document.createElementNS(space.uri(), qualified(space, name));
    }

    /** A new element at the end of another. */
    Element add(Element parent, OdfName space, String name) {
        Element added = element(space, name);
        parent.appendChild(added);
        return added;
    }

    void set(Element element, OdfName space, String name, String value) {
        element.setAttributeNS(space.uri(), qualified(space, name), value);
    }

    private String qualified(OdfName space, String name) {
        if (root().lookupPrefix(space.uri()) == null) {
            declare(space);
        }
        return root().lookupPrefix(space.uri()) + ":" + name;
    }

    private void declare(OdfName space) {
        if (root().lookupNamespaceURI(space.prefix()) != null) {
            throw new IllegalStateException("a prefix of the standard stands for something else: " + space.prefix());
        }
        root().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + space.prefix(), space.uri());
    }

    /** The first of that name in another element, or a new one before the first of the others given, else at its end. */
    Element part(Element parent, OdfName space, String name, String... before) {
        return child(parent, space, name).orElseGet(() -> {
            Element made = element(space, name);
            Node next = null;
            for (String other : before) {
                next = next == null ? child(parent, space, other).orElse(null) : next;
            }
            parent.insertBefore(made, next);
            return made;
        });
    }

    /** The attribute's value; empty if it has none. */
    static String get(Element element, OdfName space, String name) {
        return element.getAttributeNS(space.uri(), name);
    }

    static boolean is(@Nullable Node node, OdfName space, String name) {
        return node instanceof Element
                && name.equals(node.getLocalName())
                && space.uri().equals(node.getNamespaceURI());
    }

    static Optional<Element> child(Element parent, OdfName space, String name) {
        return children(parent).stream().filter(each -> is(each, space, name)).findFirst();
    }

    static List<Element> children(Element parent, OdfName space, String name) {
        return children(parent).stream().filter(each -> is(each, space, name)).toList();
    }

    /** As they stand now: what is put in or taken out meanwhile does not show. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
