package vn.congdoan.kh415.write;

import static vn.congdoan.kh415.write.OdfName.FO;
import static vn.congdoan.kh415.write.OdfName.NUMBER;
import static vn.congdoan.kh415.write.OdfName.STYLE;
import static vn.congdoan.kh415.write.OdfName.TABLE;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How the front table of a marked OpenDocument spreadsheet looks: as the front sheet of other formats does. */
final class OdfFrontStyles {
    static final String TABLE_STYLE = OdfFill.PREFIX + "front";
    static final String TITLE = OdfFill.PREFIX + "title";
    static final String PLAIN = OdfFill.PREFIX + "plain";
    static final String ITALIC = OdfFill.PREFIX + "italic";
    static final String HEADING = OdfFill.PREFIX + "heading";
    static final String TEXT_STYLE = OdfFill.PREFIX + "text";
    static final String CENTRED = OdfFill.PREFIX + "centred";
    static final String NUMBERED = OdfFill.PREFIX + "number";
    static final String LINK = OdfFill.PREFIX + "link";
    static final String PAGE = OdfFill.PREFIX + "page";

    /** So that no text becomes a formula when somebody edits its cell. */
    private static final String AS_TEXT = OdfFill.PREFIX + "as-text";

    private static final String LEFT = "start";
    private static final String CENTRE = "center";
    private static final String GREY = "#c0c0c0";

    private final OdfXml xml;
    private final Element styles;
    private final Set<Integer> heights = new TreeSet<>();

    OdfFrontStyles(OdfXml xml, Element styles) {
        this.xml = xml;
        this.styles = styles;
        xml.add(named(NUMBER, "text-style", AS_TEXT), NUMBER, "text-content");
        Element table = style("table", TABLE_STYLE);
        xml.set(table, STYLE, "master-page-name", PAGE);
        xml.set(xml.add(table, STYLE, "table-properties"), TABLE, "display", "true");
        for (int column = 0; column < FrontSheet.WIDTHS.size(); column++) {
            Element width = xml.add(style("table-column", column(column)), STYLE, "table-column-properties");
            xml.set(width, STYLE, "column-width", points(FrontSheet.WIDTHS.get(column) * 525L));
        }
        xml.set(cell(TITLE, LEFT, 14, false), FO, "font-weight", "bold");
        cell(PLAIN, LEFT, FrontSheet.POINTS, false);
        xml.set(cell(ITALIC, LEFT, FrontSheet.POINTS, false), FO, "font-style", "italic");
        heading();
        cell(TEXT_STYLE, LEFT, FrontSheet.POINTS, true);
        cell(CENTRED, CENTRE, FrontSheet.POINTS, true);
        Element number = cell(NUMBERED, CENTRE, FrontSheet.POINTS, true);
        ((Element) number.getParentNode()).removeAttributeNS(STYLE.uri(), "data-style-name");
        Element link = cell(LINK, LEFT, FrontSheet.POINTS, true);
        xml.set(link, FO, "color", "#0000ff");
        xml.set(link, STYLE, "text-underline-style", "solid");
        xml.set(link, STYLE, "text-underline-type", "single");
    }

    private void heading() {
        Element letters = cell(HEADING, CENTRE, FrontSheet.POINTS, true);
        xml.set(letters, FO, "font-weight", "bold");
        Node properties = letters.getParentNode().getFirstChild();
        xml.set((Element) properties, FO, "background-color", GREY);
    }

    /** The style of a column of the front table. */
    String column(int column) {
        return OdfFill.PREFIX + "column-" + (column + 1);
    }

    /** The style of a row that is so many lines high. */
    String row(int lines) {
        String name = OdfFill.PREFIX + "row-" + lines;
        if (heights.add(lines)) {
            Element height = xml.add(style("table-row", name), STYLE, "table-row-properties");
            xml.set(height, STYLE, "row-height", points(lines * 1375L + 400));
            xml.set(height, STYLE, "use-optimal-row-height", "false");
        }
        return name;
    }

    private static String points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString() + "pt";
    }

    private Element named(OdfName space, String element, String name) {
        Element made = xml.add(styles, space, element);
        xml.set(made, STYLE, "name", name);
        return made;
    }

    private Element style(String family, String name) {
        Element style = named(STYLE, "style", name);
        xml.set(style, STYLE, "family", family);
        return style;
    }

    /** A style for cells; gives the properties of its letters. */
    private Element cell(String name, String alignment, int points, boolean framed) {
        Element style = style("table-cell", name);
        xml.set(style, STYLE, "data-style-name", AS_TEXT);
        Element box = xml.add(style, STYLE, "table-cell-properties");
        xml.set(box, FO, "wrap-option", "wrap");
        xml.set(box, STYLE, "vertical-align", "middle");
        xml.set(box, STYLE, "text-align-source", "fix");
        if (framed) {
            xml.set(box, FO, "border", "0.75pt solid #000000");
        }
        xml.set(xml.add(style, STYLE, "paragraph-properties"), FO, "text-align", alignment);
        Element letters = xml.add(style, STYLE, "text-properties");
        xml.set(letters, FO, "font-family", "'" + StyleBook.FONT + "'");
        xml.set(letters, FO, "font-size", points + "pt");
        return letters;
    }
}
