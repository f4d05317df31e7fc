package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** The strings that the cells of an .xlsx workbook share. Read when first asked for. */
final class SharedStrings {
    /**
     * A text in runs of different fonts.
     *
     * @param onColour in a cell of which any colour is seen, null if blank
     * @param onWhite in a white cell, where runs in white are not seen
     */
    record Runs(Cell.@Nullable Text onColour, Cell.@Nullable Text onWhite) {
        Cell.@Nullable Text on(boolean colour) {
            return colour ? onColour : onWhite;
        }
    }

    /** What is seen of a text; the same as is stored until a piece of it is not. */
    private static final class Seen {
        private @Nullable StringBuilder words;

        void add(String piece, boolean isSeen, CharSequence before) {
            if (!isSeen && words == null) {
                words = new StringBuilder(before);
            } else if (isSeen && words != null) {
                words.append(piece);
            }
        }

        Cell.@Nullable Text of(String stored) throws Refusal {
            return words == null ? CellValues.text(stored) : CellValues.text(stored, unescaped(words.toString()));
        }
    }

    private final Parts parts;
    private final String part;
    private @Nullable List<Cell.@Nullable Text> strings;

    /** Those of which a white cell shows less. */
    private final Map<Integer, Runs> withWhite = new HashMap<>();

    SharedStrings(Parts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    /** The string of that index, from 0, in a cell of a colour or a white one; null if it is blank. */
    Cell.@Nullable Text at(int index, boolean onColour) throws IOException, XMLStreamException {
        List<Cell.@Nullable Text> read = strings;
        if (read == null) {
            read = read();
            strings = read;
        }
        if (index < 0 || index >= read.size()) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        Runs runs = withWhite.get(index);
        return runs == null ? read.get(index) : runs.on(onColour);
    }

    private List<Cell.@Nullable Text> read() throws IOException, XMLStreamException {
        List<Cell.@Nullable Text> read = new ArrayList<>();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.starts("si")) {
                    Runs runs = runs(xml, "si");
                    if (!Objects.equals(runs.onWhite, runs.onColour)) {
                        withWhite.put(read.size(), runs);
                    }
                    read.add(runs.onColour);
                }
            }
        }
        return read;
    }

    /**
     * The text of an element that holds it whole or in runs of different fonts, up to its end. What a run strikes out, raises, lowers
     * or writes in white is not part of what is seen. Phonetic parts repeat the text in another script and are skipped.
     */
    static Runs runs(XmlPart xml, String element) throws IOException, XMLStreamException {
        String first = "";
        StringBuilder all = null;
        Seen onColour = new Seen();
        Seen onWhite = new Seen();
        Font font = Font.PLAIN;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skipTo("rPh");
            } else if (xml.starts("rPr")) {
                font = Font.of(xml);
            } else if (xml.ends("r")) {
                font = Font.PLAIN;
            } else if (xml.starts("t")) {
                String text = xml.text();
                CharSequence before = all == null ? first : all;
                onColour.add(text, !font.apart, before);
                onWhite.add(text, !font.apart && !font.white, before);
                if (!first.isEmpty()) {
                    all = all == null ? new StringBuilder(first) : all;
                    all.append(all.length() <= XmlPart.WRITTEN ? text : "");
                }
                first = first.isEmpty() ? text : first;
            }
        }
        String whole = unescaped(all == null ? first : all.toString());
        Cell.Text seen = onColour.of(whole);
        return new Runs(seen, onWhite.words == null ? seen : onWhite.of(whole));
    }

    /** All that is stored of such an element, "" if nothing is: what the tool's own workbooks hold. */
    static String plain(XmlPart xml, String element) throws IOException, XMLStreamException {
        Cell.Text text = runs(xml, element).onColour;
        if (text == null) {
            return "";
        }
        return text.apart() == null ? text.text() : text.apart().stored();
    }

    /** How the font of a run sets its text apart from the rest of the cell. */
    private record Font(boolean apart, boolean white) {
        private static final Font PLAIN = new Font(false, false);

        static Font of(XmlPart xml) throws IOException, XMLStreamException {
            boolean apart = false;
            boolean white = false;
            while (xml.next() && !xml.ends("rPr")) {
                if (xml.starts("strike")) {
                    apart |= Styles.isOn(xml);
                } else if (xml.starts("vertAlign")) {
                    apart |= !"baseline".equals(xml.attribute("val"));
                } else if (xml.starts("color")) {
                    white = Styles.isWhite(xml);
                }
            }
            return new Font(apart, white);
        }
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
