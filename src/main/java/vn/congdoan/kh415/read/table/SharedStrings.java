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
                    read.add(CellValues.text(runs(xml, "si")));
                }
            }
        }
        return read;
    }

    /**
     * The text of an element that holds it whole or in runs of different fonts, up to its end. Phonetic parts repeat the text in
     * another script and are skipped.
     */
    static String runs(XmlPart xml, String element) throws IOException, XMLStreamException {
        String first = "";
        StringBuilder all = null;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skipTo("rPh");
            } else if (xml.starts("t")) {
                String text = xml.text();
                if (!first.isEmpty()) {
                    all = all == null ? new StringBuilder(first) : all;
                    all.append(all.length() <= XmlPart.WRITTEN ? text : "");
                }
                first = first.isEmpty() ? text : first;
            }
        }
        return unescaped(all == null ? first : all.toString());
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
