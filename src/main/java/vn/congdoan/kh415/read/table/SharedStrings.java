package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;

/** The strings that the cells of an .xlsx workbook share. Read when first asked for. */
final class SharedStrings {
    private final Parts parts;
    private final String part;
    private @Nullable List<Cell.@Nullable Text> strings;

    SharedStrings(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    /** The string of that index, from 0, as a cell; null if it is blank. */
    Cell.@Nullable Text at(int index) throws IOException, XMLStreamException {
        List<Cell.@Nullable Text> read = strings;
        if (read == null) {
            read = read();
            strings = read;
        }
        if (index < 0 || index >= read.size()) {
            throw Refusal.damaged("damage-content");
        }
        return read.get(index);
    }

    private List<Cell.@Nullable Text> read() throws IOException, XMLStreamException {
        List<Cell.@Nullable Text> read = new ArrayList<>();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.starts("si")) {
                    read.add(text(xml, "si"));
                }
            }
        }
        return read;
    }

    /**
     * The text of an element that holds it whole or in runs of different fonts, up to its end; null if it is blank. What a run strikes
     * out, raises or lowers is not part of what is seen. Phonetic parts repeat the text in another script and are skipped.
     */
    static Cell.@Nullable Text text(XmlPart xml, String element) throws IOException, XMLStreamException {
        String first = "";
        StringBuilder all = null;
        StringBuilder seen = null;
        boolean apart = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skipTo("rPh");
            } else if (xml.starts("rPr")) {
                apart = isApart(xml);
            } else if (xml.ends("r")) {
                apart = false;
            } else if (xml.starts("t")) {
                String text = xml.text();
                seen = seen == null && apart ? new StringBuilder(all == null ? first : all) : seen;
                if (seen != null && !apart) {
                    seen.append(text);
                }
                if (!first.isEmpty()) {
                    all = all == null ? new StringBuilder(first) : all;
                    all.append(all.length() <= XmlPart.WRITTEN ? text : "");
                }
                first = first.isEmpty() ? text : first;
            }
        }
        String whole = unescaped(all == null ? first : all.toString());
        return seen == null ? CellValues.text(whole) : CellValues.text(whole, unescaped(seen.toString()));
    }

    /** All that is stored of such an element, "" if nothing is: what the tool's own workbooks hold. */
    static String plain(XmlPart xml, String element) throws IOException, XMLStreamException {
        Cell.Text text = text(xml, element);
        if (text == null) {
            return "";
        }
        return text.apart() == null ? text.text() : text.apart().stored();
    }

    /** Whether the font of a run sets its text apart from the rest of the cell. */
    private static boolean isApart(XmlPart xml) throws IOException, XMLStreamException {
        boolean apart = false;
        while (xml.next() && !xml.ends("rPr")) {
            if (xml.starts("strike")) {
                apart |= Styles.isOn(xml);
            } else if (xml.starts("vertAlign")) {
                apart |= !"baseline".equals(xml.attribute("val"));
            }
        }
        return apart;
    }

    /** Undoes the escapes {@code _xHHHH_} for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        int escape = text.indexOf("_x");
        if (escape < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; escape >= 0; escape = text.indexOf("_x", Math.max(done, escape + 1))) {
            int end = escape + 6;
            if (end < text.length() && text.charAt(end) == '_' && isHex(text, escape + 2, end)) {
                plain.append(text, done, escape).append((char) Integer.parseInt(text, escape + 2, end, 16));
                done = end + 1;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
