package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.DC;
import static vn.congdoan.kh415.write.odf.OdfName.OFFICE;
import static vn.congdoan.kh415.write.odf.OdfName.SVG;
import static vn.congdoan.kh415.write.odf.OdfName.TABLE;
import static vn.congdoan.kh415.write.odf.OdfName.TEXT;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.mark.CellNotes;
import vn.congdoan.kh415.write.mark.MarkedWorkbook;

/**
 * Puts the marks of a correction into the tree of an OpenDocument spreadsheet, after those of an earlier run have been taken
 * away.
 */
final class OdfMarks {
    private final OdfXml xml;
    private final Element body;
    private final Element styles;
    private final Correction correction;

    private OdfMarks(OdfXml xml, Element body, Correction correction) {
        this.xml = xml;
        this.body = body;
        this.styles = xml.part(xml.root(), OFFICE, "automatic-styles", "master-styles", "body");
        this.correction = correction;
    }

    /** Marks the content, and gives the name of the table put in front; throws if it is no spreadsheet or tracks changes. */
    static String mark(OdfXml content, Correction correction) throws IOException {
        Optional<Element> body =
                OdfXml.child(content.root(), OFFICE, "body").flatMap(each -> OdfXml.child(each, OFFICE, "spreadsheet"));
        if (body.isEmpty()) {
            throw new IOException("no OpenDocument spreadsheet");
        }
        // Changes are tracked by the numbers of tables, and a table in front would give them to others.
        if (OdfXml.child(body.get(), TABLE, "tracked-changes").isPresent()) {
            throw new IOException("changes are tracked");
        }
        return new OdfMarks(content, body.get(), correction).mark();
    }

    private String mark() {
        OdfFront.removeOlder(body);
        OdfFill older = new OdfFill(xml, styles);
        tables().forEach(table -> unmark(new OdfGrid(xml, table), older));
        OdfFill.removeAll(styles);
        markCells();
        return new OdfFront(xml, styles, correction).addTo(body, line -> {
            Element table = table(line.sheet());
            return table == null ? null : OdfXml.get(table, TABLE, "name");
        });
    }

    private List<Element> tables() {
        return OdfXml.children(body, TABLE, "table");
    }

    /** The table that is called so when composed (NFC). */
    private @Nullable Element table(@Nullable String sheet) {
        if (sheet == null) {
            return null;
        }
        String wanted = Normalizer.normalize(sheet, Normalizer.Form.NFC);
        return tables().stream()
                .filter(each -> Normalizer.normalize(OdfXml.get(each, TABLE, "name"), Normalizer.Form.NFC)
                        .equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private void unmark(OdfGrid grid, OdfFill fill) {
        OdfNotes notes = new OdfNotes(xml);
        grid.columns().forEach(column -> restore(column, "default-cell-style-name", fill, false));
        for (Element row : grid.rows()) {
            restore(row, "default-cell-style-name", fill, false);
            for (Element cell : OdfGrid.cells(row)) {
                restore(cell, "style-name", fill, notes.remove(cell));
            }
        }
    }

    private void restore(Element element, String attribute, OdfFill fill, boolean noted) {
        String style = OdfXml.get(element, TABLE, attribute);
        String before = fill.restored(style, noted);
        if (before.isEmpty()) {
            element.removeAttributeNS(TABLE.uri(), attribute);
        } else if (!before.equals(style)) {
            xml.set(element, TABLE, attribute, before);
        }
    }

    private void markCells() {
        OdfFill fill = new OdfFill(xml, styles);
        OdfNotes notes = new OdfNotes(xml);
        Map<Element, OdfGrid> grids = new HashMap<>();
        int left = MarkedWorkbook.MOST_NOTES;
        for (Correction.Note note : correction.notes()) {
            Element table = table(note.sheet());
            if (table != null) {
                OdfGrid grid = grids.computeIfAbsent(table, each -> new OdfGrid(xml, each));
                CellAddress at = new CellAddress(note.cell());
                Element row = grid.row(at.getRow());
                Element cell = grid.cell(row, at.getColumn());
                String own = OdfXml.get(cell, TABLE, "style-name");
                String style = own.isEmpty() ? grid.defaultStyle(row, at.getColumn()) : own;
                xml.set(cell, TABLE, "style-name", fill.marked(style));
                if (left-- > 0) {
                    notes.add(cell, note.text());
                }
            }
        }
    }

    /** Notes at cells, worded as {@link CellNotes} does: a cell has one note only, so ours goes below somebody else's. */
    private static final class OdfNotes {
        private final OdfXml xml;
        private final OdfText text;

        OdfNotes(OdfXml xml) {
            this.xml = xml;
            this.text = new OdfText(xml);
        }

        void add(Element cell, String words) {
            Element note = note(cell).orElseGet(() -> begun(cell, words));
            text.addTo(note, CellNotes.RULE + "\n" + words);
        }

        private static Optional<Element> note(Element cell) {
            return OdfXml.child(cell, OFFICE, "annotation");
        }

        /** It is the first thing in a cell, but for the source of an area that is linked to another file. */
        private Element begun(Element cell, String words) {
            Element note = xml.element(OFFICE, "annotation");
            xml.set(note, OFFICE, "display", "false");
            xml.set(note, SVG, "width", CellNotes.WIDTH_PIXELS * 3 / 4 + "pt");
            xml.set(note, SVG, "height", (CellNotes.lines(words) + 1) * CellNotes.LINE_PIXELS * 3 / 4 + "pt");
            xml.add(note, DC, "creator").setTextContent(CellNotes.AUTHOR);
            Optional<Element> source = OdfXml.child(cell, TABLE, "cell-range-source");
            cell.insertBefore(note, source.map(Node::getNextSibling).orElse(cell.getFirstChild()));
            return note;
        }

        /** Takes away what is ours; whether there was any. */
        boolean remove(Element cell) {
            Optional<Element> found = note(cell);
            if (found.isEmpty()) {
                return false;
            }
            Element note = found.get();
            List<Element> words = OdfXml.children(note).stream()
                    .filter(each -> TEXT.uri().equals(each.getNamespaceURI()))
                    .toList();
            int ours = isOurs(note) ? 0 : firstOfOurs(words);
            words.subList(ours, words.size()).forEach(OdfXml::remove);
            if (ours == 0) {
                OdfXml.remove(note);
            }
            return ours < words.size();
        }

        private static boolean isOurs(Element note) {
            return OdfXml.child(note, DC, "creator")
                    .filter(creator -> creator.getTextContent().equals(CellNotes.AUTHOR))
                    .isPresent();
        }

        private static int firstOfOurs(List<Element> words) {
            int at = 0;
            while (at < words.size() && !words.get(at).getTextContent().strip().equals(CellNotes.RULE)) {
                at++;
            }
            return at;
        }
    }
}
