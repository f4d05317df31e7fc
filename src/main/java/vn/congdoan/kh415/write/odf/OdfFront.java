package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.OFFICE;
import static vn.congdoan.kh415.write.odf.OdfName.TABLE;
import static vn.congdoan.kh415.write.odf.OdfName.TEXT;
import static vn.congdoan.kh415.write.odf.OdfName.XLINK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.mark.FrontSheet;

/** The front sheet of {@link FrontSheet} as a table of an OpenDocument spreadsheet, with the same texts, widths and name. */
final class OdfFront {
    private final OdfXml xml;
    private final OdfText text;
    private final OdfFrontStyles styles;
    private final Correction correction;

    /** @param styles the automatic styles of the content */
    OdfFront(OdfXml xml, Element styles, Correction correction) {
        this.xml = xml;
        this.text = new OdfText(xml);
        this.styles = new OdfFrontStyles(xml, styles);
        this.correction = correction;
    }

    /** Takes away the table that a name of ours points to, and the name; a spreadsheet has one table at least. */
    static void removeOlder(Element body) {
        for (Element names : OdfXml.children(body, TABLE, "named-expressions")) {
            for (Element name : OdfXml.children(names, TABLE, "named-range")) {
                if (OdfXml.get(name, TABLE, "name").equals(FrontSheet.NAME)) {
                    String front = sheet(OdfXml.get(name, TABLE, "cell-range-address"));
                    OdfXml.remove(name);
                    remove(body, front);
                }
            }
        }
    }

    private static void remove(Element body, String front) {
        List<Element> tables = OdfXml.children(body, TABLE, "table");
        if (tables.size() > 1) {
            tables.stream()
                    .filter(table -> OdfXml.get(table, TABLE, "name").equals(front))
                    .findFirst()
                    .ifPresent(OdfXml::remove);
        }
    }

    /** Of {@code $'Cần sửa'.$A$1}; an apostrophe in a name is doubled. */
    private static String sheet(String address) {
        String name = address.substring(address.startsWith("$") ? 1 : 0, Math.max(0, address.lastIndexOf(".$")));
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Adds the table before the others, and gives its name. */
    String addTo(Element body, FrontSheet.LinkTarget target) {
        String name = free(body);
        Element table = xml.element(TABLE, "table");
        xml.set(table, TABLE, "name", name);
        xml.set(table, TABLE, "style-name", OdfFrontStyles.TABLE_STYLE);
        fill(table, target);
        List<Element> others = OdfXml.children(body, TABLE, "table");
        body.insertBefore(table, others.isEmpty() ? null : others.get(0));
        Node next = others.isEmpty()
                ? table.getNextSibling()
                : others.get(others.size() - 1).getNextSibling();
        Element names = OdfXml.child(body, TABLE, "named-expressions").orElseGet(() -> {
            Element made = xml.element(TABLE, "named-expressions");
            body.insertBefore(made, next);
            return made;
        });
        Element range = xml.add(names, TABLE, "named-range");
        xml.set(range, TABLE, "name", FrontSheet.NAME);
        xml.set(range, TABLE, "base-cell-address", "$" + quoted(name) + ".$A$1");
        xml.set(range, TABLE, "cell-range-address", "$" + quoted(name) + ".$A$1");
        return name;
    }

    private String free(Element body) {
        List<String> taken = OdfXml.children(body, TABLE, "table").stream()
                .map(table -> OdfXml.get(table, TABLE, "name"))
                .toList();
        String wanted = correction.front().name();
        String name = wanted;
        for (int i = 2; taken.stream().anyMatch(name::equalsIgnoreCase); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    private void fill(Element table, FrontSheet.LinkTarget target) {
        Correction.Front front = correction.front();
        for (int column = 0; column < FrontSheet.WIDTHS.size(); column++) {
            xml.set(xml.add(table, TABLE, "table-column"), TABLE, "style-name", styles.column(column));
        }
        across(table, front.title(), OdfFrontStyles.TITLE);
        across(table, front.subtitle(), OdfFrontStyles.PLAIN);
        across(table, front.advice(), OdfFrontStyles.ITALIC);
        xml.add(xml.add(table, TABLE, "table-row"), TABLE, "table-cell");
        Element headings = row(xml.add(table, TABLE, "table-header-rows"), 1);
        front.headings().forEach(heading -> put(headings, heading, OdfFrontStyles.HEADING));
        int number = 1;
        for (Correction.Line line : correction.lines()) {
            line(table, number++, line, target.sheetName(line));
        }
        if (!front.more().isEmpty()) {
            across(table, front.more(), OdfFrontStyles.ITALIC);
        }
    }

    private void across(Element table, String words, String style) {
        Element row = row(table, FrontSheet.linesAcross(words));
        Element cell = put(row, words, style);
        xml.set(cell, TABLE, "number-columns-spanned", Integer.toString(FrontSheet.WIDTHS.size()));
        xml.set(cell, TABLE, "number-rows-spanned", "1");
        Element covered = xml.add(row, TABLE, "covered-table-cell");
        xml.set(covered, TABLE, OdfGrid.COLUMNS_REPEATED, Integer.toString(FrontSheet.WIDTHS.size() - 1));
    }

    private void line(Element table, int number, Correction.Line line, @Nullable String sheet) {
        Element row = row(table, FrontSheet.lines(line));
        Element count = put(row, Integer.toString(number), OdfFrontStyles.NUMBERED);
        xml.set(count, OFFICE, "value-type", "float");
        xml.set(count, OFFICE, "value", Integer.toString(number));
        put(row, line.severity(), OdfFrontStyles.CENTRED);
        if (sheet == null) {
            put(row, line.place(), OdfFrontStyles.TEXT_STYLE);
        } else {
            Element link = xml.add(xml.add(put(row, "", OdfFrontStyles.LINK), TEXT, "p"), TEXT, "a");
            xml.set(link, XLINK, "type", "simple");
            xml.set(link, XLINK, "href", "#" + quoted(sheet) + "." + (line.cell() == null ? "A1" : line.cell()));
            text.addLine(link, line.place().replace('\n', ' '));
        }
        put(row, line.message(), OdfFrontStyles.TEXT_STYLE);
        put(row, line.remedy(), OdfFrontStyles.TEXT_STYLE);
    }

    private Element row(Element parent, int lines) {
        Element row = xml.add(parent, TABLE, "table-row");
        xml.set(row, TABLE, "style-name", styles.row(lines));
        return row;
    }

    private Element put(Element row, String words, String style) {
        Element cell = xml.add(row, TABLE, "table-cell");
        xml.set(cell, TABLE, "style-name", style);
        xml.set(cell, OFFICE, "value-type", "string");
        text.addTo(cell, words);
        return cell;
    }
}
