package vn.congdoan.kh415.write.part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML held as a tree while it is changed. A document type is refused, and with it every entity. What is not touched is written as it
 * was read, but for the order of attributes.
 */
public final class XmlTree {
    /** Bytes; a tree takes some ten times as much. */
    private static final int MOST_BYTES = 24 << 20;

    /** Elements within one another; a spreadsheet has about ten, a letter in frames some thirty. */
    private static final int DEEPEST = 200;

    private static final DocumentBuilderFactory READERS = readers();
    private static final TransformerFactory WRITERS = TransformerFactory.newDefaultInstance();

    private XmlTree() {}

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

    /** Throws if it is not well-formed, too long or too deep. */
    public static Document parse(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("too large to be held as a tree");
        }
        try {
            DocumentBuilder reader = READERS.newDocumentBuilder();
            // The one set otherwise complains on the standard error.
            reader.setErrorHandler(new DefaultHandler());
            Document document = reader.parse(new ByteArrayInputStream(bytes));
            requireShallow(document.getDocumentElement());
            return document;
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

    public static byte[] bytes(Document document) throws IOException {
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

    /** As they stand now: what is put in or taken out meanwhile does not show. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
