package vn.congdoan.kh415.write.odf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.write.part.XmlTree;

/**
 * One XML part of an OpenDocument file, held as a tree while it is marked.
 */
final class OdfXml {
    private final Document document;

    private OdfXml(Document document) {
        this.document = document;
    }

    /** Throws if the part is not well-formed, too long or too deep. */
    static OdfXml of(byte[] bytes) throws IOException {
        return new OdfXml(XmlTree.parse(bytes));
    }

    byte[] bytes() throws IOException {
        return XmlTree.bytes(document);
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
        return XmlTree.children(parent);
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
