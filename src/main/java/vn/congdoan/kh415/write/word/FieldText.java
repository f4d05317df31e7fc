package vn.congdoan.kh415.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.write.part.XmlTree;
import vn.congdoan.kh415.write.xlsx.CellText;

/**
 * The text of one paragraph as its reader sees it, whatever runs Word has cut it into, and the fields in it. A value takes the look of
 * the first brace.
 */
final class FieldText {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");

    /** Paragraphs and pictures within a paragraph have a text of their own. */
    private static final Set<String> APART = Set.of("p", "drawing", "pict", "object", "AlternateContent");

    private static final int AROUND = 60;

    private final Element paragraph;
    private final String space;
    private final List<Element> pieces = new ArrayList<>();

    /** Where each piece starts in the text, and behind the last its end. */
    private final List<Integer> starts = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    FieldText(Element paragraph) {
        this.paragraph = paragraph;
        this.space = paragraph.getNamespaceURI();
        collect(paragraph);
        starts.add(text.length());
    }

    private void collect(Element parent) {
        for (Element each : XmlTree.children(parent)) {
            String name = each.getLocalName();
            String seen = space.equals(each.getNamespaceURI()) ? seen(name, each) : "";
            if (!seen.isEmpty()) {
                starts.add(text.length());
                pieces.add(each);
                text.append(seen);
            } else if (!APART.contains(name)) {
                collect(each);
            }
        }
    }

    /** What a piece of text shows; empty if it is none. */
    private static String seen(String name, Element piece) {
        return switch (name) {
            case "t" -> piece.getTextContent();
            case "tab", "br", "cr" -> piece.getParentNode().getLocalName().equals("r") ? " " : "";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }

    /** What stands between the braces of each field, in the order of the text. */
    List<String> fields() {
        return FIELD.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The braces without a counterpart. */
    List<String> strayBraces() {
        return BRACES.matcher(FIELD.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** The text around what stands in it. */
    String around(String seen) {
        int at = Math.max(0, text.indexOf(seen) - AROUND / 2);
        int end = Math.min(text.length(), at + AROUND);
        return (at > 0 ? "…" : "") + text.substring(at, end).strip() + (end < text.length() ? "…" : "");
    }

    /** Puts values in the place of all fields. A line break in a value is one in the letter. */
    void fill(Function<String, String> value) {
        List<int[]> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
            values.add(value.apply(found.group(1)));
        }
        // From the end: what stands before a field keeps its place.
        int last = pieces.size() - 1;
        for (int i = places.size() - 1; i >= 0; i--) {
            while (starts.get(last) >= places.get(i)[1]) {
                last--;
            }
            last = replace(places.get(i)[0], places.get(i)[1], last, values.get(i));
        }
    }

    /** The piece in which the replaced part began, which goes on to what stands before it. */
    private int replace(int start, int end, int last, String value) {
        int first = last;
        while (starts.get(first) > start) {
            first--;
        }
        // A brace is text, so both ends of a field are.
        String behind = pieces.get(last).getTextContent().substring(end - starts.get(last));
        for (int i = first + 1; i < last; i++) {
            empty(i);
        }
        Element piece = pieces.get(first);
        String before = piece.getTextContent().substring(0, start - starts.get(first));
        if (first == last) {
            write(piece, before + CellText.cut(value) + behind);
        } else {
            write(piece, before + CellText.cut(value));
            put(pieces.get(last), behind);
        }
        return first;
    }

    private void empty(int at) {
        Element piece = pieces.get(at);
        if (piece.getLocalName().equals("t")) {
            put(piece, "");
        } else {
            piece.getParentNode().removeChild(piece);
        }
    }

    /** With its lines one below the other. */
    private void write(Element piece, String content) {
        String[] lines = content.split("\n", -1);
        put(piece, lines[0]);
        Node next = piece.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            Element line = (Element) piece.cloneNode(false);
            put(line, lines[i]);
            piece.getParentNode().insertBefore(made("br"), next);
            piece.getParentNode().insertBefore(line, next);
        }
    }

    private Element made(String name) {
        String prefix = paragraph.getPrefix();
        return paragraph.getOwnerDocument().createElementNS(space, prefix == null ? name : prefix + ":" + name);
    }

    private static void put(Element piece, String content) {
        piece.setTextContent(content);
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }
}
