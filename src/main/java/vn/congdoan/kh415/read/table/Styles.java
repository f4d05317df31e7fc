package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of an .xlsx workbook, as far as they tell dates and percentages from numbers. Read when first asked for. */
final class Styles {
    private final Parts parts;
    private final String part;
    private @Nullable List<Shown> styles;

    Styles(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    /** What the style of that index, from 0, shows. A style that does not exist shows plain numbers. */
    Shown shown(int style) throws IOException, XMLStreamException {
        List<Shown> read = styles;
        if (read == null) {
            read = read();
            styles = read;
        }
        return style >= 0 && style < read.size() ? read.get(style) : Shown.NUMBER;
    }

    private List<Shown> read() throws IOException, XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Shown> read = new ArrayList<>();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.starts("numFmts")) {
                    readCodes(xml, codes);
                } else if (xml.starts("cellXfs")) {
                    readStyles(xml, codes, read);
                }
            }
        }
        return read;
    }

    private static void readCodes(XmlPart xml, Map<Integer, String> codes) throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("numFmts")) {
            String code = xml.starts("numFmt") ? xml.attribute("formatCode") : null;
            if (code != null) {
                codes.put(xml.number("numFmtId", -1), code);
            }
        }
    }

    private static void readStyles(XmlPart xml, Map<Integer, String> codes, List<Shown> read)
            throws IOException, XMLStreamException {
        Map<Integer, Shown> known = new HashMap<>();
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                read.add(known.computeIfAbsent(xml.number("numFmtId", 0), id -> Shown.of(id, codes.get(id))));
            }
        }
    }
}
