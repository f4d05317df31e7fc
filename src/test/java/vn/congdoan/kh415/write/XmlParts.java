package vn.congdoan.kh415.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a workbook as XML, by their names in the archive. */
final class XmlParts {
    static final XmlParts NONE = new XmlParts(Map.of());

    private final Map<String, Element> roots;

    private XmlParts(Map<String, Element> roots) {
        this.roots = roots;
    }

    static XmlParts of(byte[] workbook) throws IOException {
        Map<String, Element> roots = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                roots.put(
                        entry.getName(),
                        builder.parse(new ByteArrayInputStream(zip.readAllBytes()))
                                .getDocumentElement());
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        return new XmlParts(roots);
    }

    Set<String> names() {
        return roots.keySet();
    }

    Element root(String part) {
        return Objects.requireNonNull(roots.get(part), part);
    }

    /** Every element of every part, with the part's name. */
    void elements(BiConsumer<String, Element> visitor) {
        roots.forEach((part, root) -> visit(part, root, visitor));
    }

    private static void visit(String part, Element element, BiConsumer<String, Element> visitor) {
        visitor.accept(part, element);
        children(element).forEach(child -> visit(part, child, visitor));
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }

    /** The ids of the relations of a part. */
    Set<String> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        Element relations = roots.get(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        Set<String> ids = new TreeSet<>();
        if (relations != null) {
            children(relations).forEach(relation -> ids.add(relation.getAttribute("Id")));
        }
        return ids;
    }

    /** The part that a target of a file of relations means. */
    static String resolved(String relations, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = relations.substring(0, relations.indexOf("_rels/"));
        return java.net.URI.create("x:/" + folder).resolve(target).getPath().substring(1);
    }
}
