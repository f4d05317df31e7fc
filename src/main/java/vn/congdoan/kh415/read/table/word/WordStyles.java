package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** The styles of a document (17.7), as far as they say what is seen. Read when one is first asked for. */
final class WordStyles {
    /**
     * A style.
     *
     * @param shaded whether any part of a table in that style has a colour behind it
     */
    private record Style(@Nullable String parent, WordLook look, boolean shaded) {}

    private final Parts parts;
    private final String part;
    private final Map<String, WordLook> looks = new HashMap<>();
    private @Nullable Map<String, Style> styles;

    WordStyles(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    /** What a style and those it is based on say; nothing if it is not known. */
    WordLook look(@Nullable String name) throws IOException, XMLStreamException {
        if (name == null) {
            return WordLook.PLAIN;
        }
        WordLook look = looks.get(name);
        if (look == null) {
            look = WordLook.PLAIN;
            Style style = style(name);
            for (int generations = 0; style != null && generations < Limits.DEPTH; generations++) {
                look = look.over(style.look);
                style = style(style.parent);
            }
            looks.put(name, look);
        }
        return look;
    }

    boolean isShaded(@Nullable String name) throws IOException, XMLStreamException {
        Style style = style(name);
        boolean shaded = false;
        for (int generations = 0; style != null && generations < Limits.DEPTH; generations++) {
            shaded |= style.shaded;
            style = style(style.parent);
        }
        return shaded;
    }

    private @Nullable Style style(@Nullable String name) throws IOException, XMLStreamException {
        Map<String, Style> read = styles;
        if (read == null) {
            read = read();
            styles = read;
        }
        return name == null ? null : read.get(name);
    }

    private Map<String, Style> read() throws IOException, XMLStreamException {
        Map<String, Style> read = new HashMap<>();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                String id = xml.starts("style") ? xml.attribute("styleId") : null;
                if (id != null) {
                    read.put(id, style(xml));
                }
            }
        }
        return read;
    }

    /** What a table style says of its first row, and such, is said of the colour behind it alone. */
    private static Style style(XmlPart xml) throws IOException, XMLStreamException {
        String parent = null;
        WordLook look = WordLook.PLAIN;
        boolean shaded = false;
        boolean ofPart = false;
        while (xml.next() && !xml.ends("style")) {
            if (xml.starts("basedOn")) {
                parent = xml.attribute("val");
            } else if (xml.starts("tblStylePr")) {
                ofPart = true;
            } else if (xml.starts("shd")) {
                shaded |= WordLook.isColoured(xml);
            } else if (xml.starts("rPr")) {
                WordLook read = WordLook.read(xml).look();
                look = ofPart ? look : read;
            }
        }
        return new Style(parent, look, shaded);
    }
}
