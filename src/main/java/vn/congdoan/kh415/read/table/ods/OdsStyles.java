package vn.congdoan.kh415.read.table.ods;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * The styles of an OpenDocument spreadsheet, as far as they say what is seen: which sheets are hidden, what is struck out, raised or
 * hidden, and white writing on white. Those that a user has named lie in a part of their own, which is read only if one is used.
 */
final class OdsStyles {
    private static final String NAMED = "styles.xml";
    private static final String WHITE = "#ffffff";

    /** What a style says, or leaves to its parent. */
    private static final class Style {
        private final @Nullable String parent;
        private @Nullable Boolean struck;
        private @Nullable Boolean moved;
        private @Nullable Boolean hidden;
        private @Nullable Boolean white;
        private @Nullable Boolean coloured;

        private Style(@Nullable String parent) {
            this.parent = parent;
        }
    }

    private interface Property {
        @Nullable
        Boolean of(Style style);
    }

    private final @Nullable Parts parts;
    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> hiddenSheets = new HashSet<>();
    private final Map<String, Boolean> apart = new HashMap<>();
    private final Map<String, Boolean> unseen = new HashMap<>();
    private boolean namedRead;

    /** Without parts, all styles lie in the one file. */
    OdsStyles(@Nullable Parts parts) {
        this.parts = parts;
        this.namedRead = parts == null;
    }

    /** Reads an element that holds styles, up to its end. */
    void read(XmlPart xml, String element) throws IOException, XMLStreamException {
        String name = "";
        Style style = new Style(null);
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("style")) {
                String own = xml.attribute("name");
                name = own == null ? "" : own;
                style = new Style(xml.attribute("parent-style-name"));
                styles.put(name, style);
            } else if (xml.starts("table-properties") && "false".equals(xml.attribute("display"))) {
                hiddenSheets.add(name);
            } else if (xml.starts("table-cell-properties")) {
                readBackground(xml, style);
            } else if (xml.starts("text-properties")) {
                readText(xml, style);
            }
        }
    }

    private static void readBackground(XmlPart xml, Style style) {
        String colour = xml.attribute("background-color");
        if (colour != null) {
            style.coloured = !colour.equals("transparent")
                    && !colour.toLowerCase(Locale.ROOT).equals(WHITE);
        }
    }

    private static void readText(XmlPart xml, Style style) {
        String line = xml.attribute("text-line-through-style");
        String type = xml.attribute("text-line-through-type");
        String position = xml.attribute("text-position");
        String colour = xml.attribute("color");
        String display = xml.attribute("display");
        if (line != null || type != null) {
            style.struck = isLine(line) && isLine(type);
        }
        if (position != null) {
            style.moved = !position.startsWith("0%");
        }
        if (colour != null) {
            style.white = colour.toLowerCase(Locale.ROOT).equals(WHITE);
        }
        if (display != null) {
            style.hidden = display.equals("none");
        }
    }

    private static boolean isLine(@Nullable String line) {
        return line == null || !line.equals("none");
    }

    boolean hidesSheet(@Nullable String name) {
        return name != null && hiddenSheets.contains(name);
    }

    /** Whether a part of a text in that style is not seen as part of it. */
    boolean setsApart(@Nullable String name) throws IOException, XMLStreamException {
        Boolean known = name == null ? Boolean.FALSE : apart.get(name);
        if (known == null) {
            known = says(name, style -> style.struck)
                    || says(name, style -> style.moved)
                    || says(name, style -> style.hidden);
            apart.put(name, known);
        }
        return known;
    }

    /** Whether that part of a text is written in white, and the cell it stands in is white too. */
    boolean isWhiteOnWhite(@Nullable String part, @Nullable String cell) throws IOException, XMLStreamException {
        return part != null && says(part, style -> style.white) && !says(cell, style -> style.coloured);
    }

    /** Whether nothing that counts is seen of a cell in that style. */
    boolean hidesCell(@Nullable String name) throws IOException, XMLStreamException {
        Boolean known = name == null ? Boolean.FALSE : unseen.get(name);
        if (known == null) {
            boolean white = says(name, style -> style.white) && !says(name, style -> style.coloured);
            known = white || says(name, style -> style.struck) || says(name, style -> style.hidden);
            unseen.put(name, known);
        }
        return known;
    }

    private boolean says(@Nullable String name, Property property) throws IOException, XMLStreamException {
        String at = name;
        for (int generations = 0; at != null && generations < Limits.DEPTH; generations++) {
            Style style = style(at);
            Boolean said = style == null ? null : property.of(style);
            if (style == null || said != null) {
                return said != null && said;
            }
            at = style.parent;
        }
        return false;
    }

    private @Nullable Style style(String name) throws IOException, XMLStreamException {
        Style style = styles.get(name);
        if (style == null && !namedRead && parts != null && !name.equals("Default")) {
            namedRead = true;
            try (XmlPart xml = parts.xml(NAMED)) {
                while (xml != null && xml.next()) {
                    if (xml.starts("styles")) {
                        read(xml, "styles");
                    }
                }
            }
            style = styles.get(name);
        }
        return style;
    }
}
