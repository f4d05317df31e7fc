package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.DC;
import static vn.congdoan.kh415.write.odf.OdfName.OFFICE;
import static vn.congdoan.kh415.write.odf.OdfName.SVG;
import static vn.congdoan.kh415.write.odf.OdfName.TABLE;
import static vn.congdoan.kh415.write.odf.OdfName.TEXT;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.write.mark.CellNotes;

/** Notes at cells, worded as {@link CellNotes} does: a cell has one note only, so ours goes below somebody else's. */
final class OdfNotes {
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
