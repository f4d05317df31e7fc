package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.FO;
import static vn.congdoan.kh415.write.odf.OdfName.OURS;
import static vn.congdoan.kh415.write.odf.OdfName.STYLE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The colour of faulty cells, as a style of their own that is otherwise like the one they had. An attribute of ours beside the colour keeps
 * the colour of before, so that our fill can be told and taken back, also when another program has given the style another name.
 */
final class OdfFill {
    /** Begins the names of all styles of ours. */
    static final String PREFIX = "kh415-";

    private static final String COLOUR = "#ffc29b";
    private static final String BEFORE = "fill-before";
    private static final String NONE = "none";
    private static final String PROPERTIES = "table-cell-properties";

    private final OdfXml xml;
    private final Element styles;
    private final Map<String, Element> byName = new TreeMap<>();
    private final Map<String, String> marked = new HashMap<>();
    private final Map<String, String> restored = new HashMap<>();

    /** @param styles the automatic styles of the content */
    OdfFill(OdfXml xml, Element styles) {
        this.xml = xml;
        this.styles = styles;
        for (Element style : OdfXml.children(styles, STYLE, "style")) {
            if (OdfXml.get(style, STYLE, "family").equals("table-cell")) {
                byName.putIfAbsent(OdfXml.get(style, STYLE, "name"), style);
            }
        }
    }

    /** The style that is like that one, but filled; an empty name stands for the program's own. */
    String marked(String style) {
        return marked.computeIfAbsent(style, name -> {
            Element filled = like(name, free(PREFIX));
            Element properties = xml.part(filled, STYLE, PROPERTIES, "paragraph-properties", "text-properties", "map");
            String before = OdfXml.get(properties, FO, "background-color");
            xml.set(properties, OURS, BEFORE, before.isEmpty() ? NONE : before);
            xml.set(properties, FO, "background-color", COLOUR);
            return add(filled);
        });
    }

    private Element like(String style, String name) {
        Element present = byName.get(style);
        Element copy = present == null ? xml.element(STYLE, "style") : (Element) present.cloneNode(true);
        xml.set(copy, STYLE, "name", name);
        if (present == null) {
            xml.set(copy, STYLE, "family", "table-cell");
        }
        // A style that is not automatic can be a parent, and only such a style.
        if (present == null && !style.isEmpty()) {
            xml.set(copy, STYLE, "parent-style-name", style);
        }
        return copy;
    }

    private String free(String prefix) {
        int number = 1;
        while (byName.containsKey(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    private String add(Element style) {
        String name = OdfXml.get(style, STYLE, "name");
        styles.appendChild(style);
        byName.put(name, style);
        return name;
    }

    /**
     * The style that a cell had before ours, or the same if it has none of ours; empty if it had none at all.
     *
     * @param noted whether the cell bore a note of ours: where another program has dropped our attribute, only that tells our
     *     fill from one that happens to be like it
     */
    String restored(String style, boolean noted) {
        Element present = byName.get(style);
        Element properties = present == null
                ? null
                : OdfXml.child(present, STYLE, PROPERTIES).orElse(null);
        if (properties == null) {
            return style;
        }
        String colour = OdfXml.get(properties, FO, "background-color").toLowerCase(Locale.ROOT);
        boolean ours = noted || properties.hasAttributeNS(OURS.uri(), BEFORE);
        return ours && colour.equals(COLOUR) ? restored.computeIfAbsent(style, this::unmarked) : style;
    }

    private String unmarked(String style) {
        Element plain = like(style, free("plain-"));
        Element properties = OdfXml.child(plain, STYLE, PROPERTIES).orElseThrow();
        String before = OdfXml.get(properties, OURS, BEFORE);
        properties.removeAttributeNS(OURS.uri(), BEFORE);
        if (before.isEmpty() || before.equals(NONE)) {
            properties.removeAttributeNS(FO.uri(), "background-color");
        } else {
            xml.set(properties, FO, "background-color", before);
        }
        if (!properties.hasAttributes() && properties.getFirstChild() == null) {
            OdfXml.remove(properties);
        }
        boolean saysNothing = plain.getFirstChild() == null && !plain.hasAttributeNS(STYLE.uri(), "data-style-name");
        return saysNothing ? OdfXml.get(plain, STYLE, "parent-style-name") : present(plain);
    }

    /** The name of a style just like it, or its own. */
    private String present(Element plain) {
        for (Map.Entry<String, Element> other : byName.entrySet()) {
            Node named = plain.cloneNode(true);
            xml.set((Element) named, STYLE, "name", other.getKey());
            if (!other.getKey().startsWith(PREFIX) && named.isEqualNode(other.getValue())) {
                return other.getKey();
            }
        }
        return add(plain);
    }

    /** Takes away styles of ours that no cell has any more. */
    static void removeAll(Element styles) {
        for (Element style : OdfXml.children(styles)) {
            if (OdfXml.get(style, STYLE, "name").startsWith(PREFIX)) {
                OdfXml.remove(style);
            }
        }
    }
}
