package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.TEXT;

import org.w3c.dom.Element;

/** Texts as paragraphs: XML takes spaces in a row for one, so each after the first is an element of its own. */
final class OdfText {
    private final OdfXml xml;

    OdfText(OdfXml xml) {
        this.xml = xml;
    }

    /** Adds a paragraph for each line. */
    void addTo(Element parent, String text) {
        text.lines().forEach(line -> addLine(xml.add(parent, TEXT, "p"), line));
    }

    /** Adds a text without line breaks. */
    void addLine(Element parent, String line) {
        StringBuilder plain = new StringBuilder();
        int[] letters = line.codePoints().map(OdfText::allowed).toArray();
        boolean afterSpace = true;
        for (int letter : letters) {
            if (letter == '\t' || (letter == ' ' && afterSpace)) {
                flush(parent, plain);
                xml.add(parent, TEXT, letter == ' ' ? "s" : "tab");
            } else {
                plain.appendCodePoint(letter);
            }
            afterSpace = letter == ' ';
        }
        flush(parent, plain);
    }

    private static void flush(Element parent, StringBuilder plain) {
        if (!plain.isEmpty()) {
            parent.appendChild(parent.getOwnerDocument().createTextNode(plain.toString()));
            plain.setLength(0);
        }
    }

    /** XML has no way at all to write some characters. */
    private static int allowed(int letter) {
        boolean control = letter < ' ' && letter != '\t';
        boolean none = (letter >= 0xD800 && letter <= 0xDFFF) || letter == 0xFFFE || letter == 0xFFFF;
        return control || none ? 0xFFFD : letter;
    }
}
