package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * The styles of an .xlsx workbook, as far as they say what is seen of a cell: number formats, fonts that strike out, white writing
 * on white.
 */
final class Styles {
    /** White in the two places of the palette that have it. */
    private static final Set<String> WHITE_INDEXES = Set.of("1", "9");

    private record Font(boolean struck, boolean white) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Boolean> coloured = new ArrayList<>();
    private final BitSet onColour = new BitSet();
    private final List<Look> looks = new ArrayList<>();

    private Styles() {}

    /** Those of a part; none if there is no such part. */
    static Styles read(Parts parts, String part) throws IOException, XMLStreamException {
        Styles styles = new Styles();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                styles.read(xml);
            }
        }
        return styles;
    }

    /** What the style of that index, from 0, shows. A style that does not exist shows all as it is. */
    Look look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
    }

    /** Whether a cell of that style has a colour other than white. */
    boolean isOnColour(int style) {
        return style >= 0 && onColour.get(style);
    }

    private void read(XmlPart xml) throws IOException, XMLStreamException {
        if (xml.starts("numFmts")) {
            readCodes(xml);
        } else if (xml.starts("fonts")) {
            readFonts(xml);
        } else if (xml.starts("fills")) {
            readFills(xml);
        } else if (xml.starts("cellXfs")) {
            readStyles(xml);
        }
    }

    private void readCodes(XmlPart xml) throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("numFmts")) {
            String code = xml.starts("numFmt") ? xml.attribute("formatCode") : null;
            if (code != null) {
                codes.put(xml.number("numFmtId", -1), code);
            }
        }
    }

    private void readFonts(XmlPart xml) throws IOException, XMLStreamException {
        boolean struck = false;
        boolean white = false;
        while (xml.next() && !xml.ends("fonts")) {
            if (xml.starts("font")) {
                struck = false;
                white = false;
            } else if (xml.starts("strike")) {
                struck = isOn(xml);
            } else if (xml.starts("color")) {
                white = isWhite(xml);
            } else if (xml.ends("font")) {
                fonts.add(new Font(struck, white));
            }
        }
    }

    /** A fill hides nothing unless it leaves the cell white, as one without a pattern does. */
    private void readFills(XmlPart xml) throws IOException, XMLStreamException {
        boolean pattern = false;
        boolean white = false;
        while (xml.next() && !xml.ends("fills")) {
            if (xml.starts("fill")) {
                pattern = false;
                white = false;
            } else if (xml.starts("patternFill")) {
                String type = xml.attribute("patternType");
                pattern = type != null && !type.equals("none");
            } else if (xml.starts("gradientFill")) {
                pattern = true;
            } else if (xml.starts("fgColor")) {
                white = isWhite(xml);
            } else if (xml.ends("fill")) {
                coloured.add(pattern && !white);
            }
        }
    }

    /** An element that switches something on unless its value says no. */
    static boolean isOn(XmlPart xml) {
        String value = xml.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false"));
    }

    static boolean isWhite(XmlPart xml) {
        String rgb = xml.attribute("rgb");
        String index = xml.attribute("indexed");
        boolean white = rgb != null
                ? rgb.toUpperCase(Locale.ROOT).endsWith("FFFFFF")
                : index != null ? WHITE_INDEXES.contains(index) : "0".equals(xml.attribute("theme"));
        return white && xml.attribute("tint") == null;
    }

    private void readStyles(XmlPart xml) throws IOException, XMLStreamException {
        Map<Integer, Look> known = new HashMap<>();
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                Look look = known.computeIfAbsent(xml.number("numFmtId", 0), id -> Look.of(id, codes.get(id)));
                int fill = xml.number("fillId", 0);
                onColour.set(looks.size(), isColoured(fill));
                looks.add(isUnseen(xml.number("fontId", 0), fill) ? look.asUnseen() : look);
            }
        }
    }

    private boolean isUnseen(int font, int fill) {
        if (font < 0 || font >= fonts.size()) {
            return false;
        }
        return fonts.get(font).struck || (fonts.get(font).white && !isColoured(fill));
    }

    private boolean isColoured(int fill) {
        return fill >= 0 && fill < coloured.size() && coloured.get(fill);
    }
}
