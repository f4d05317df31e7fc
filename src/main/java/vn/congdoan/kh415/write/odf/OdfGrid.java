package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.TABLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rows and cells of a table by their numbers, from 0. Where an element stands for many, it is parted so that one of them stands
 * alone; what it says stays the same.
 */
final class OdfGrid {
    static final String ROWS_REPEATED = "number-rows-repeated";
    static final String COLUMNS_REPEATED = "number-columns-repeated";

    private static final Set<String> GROUPS = Set.of(
            "table-rows",
            "table-header-rows",
            "table-row-group",
            "table-columns",
            "table-header-columns",
            "table-column-group");

    /** More rows than any sheet has. */
    private static final int ENDLESS = 1 << 20;

    private final OdfXml xml;
    private final Element table;
    private final TreeMap<Integer, Element> rows = new TreeMap<>();
    private final TreeMap<Integer, Element> columns = new TreeMap<>();
    private int rowsEnd;
    private int columnsEnd;

    OdfGrid(OdfXml xml, Element table) {
        this.xml = xml;
        this.table = table;
        collect(table);
    }

    private void collect(Element parent) {
        for (Element child : OdfXml.children(parent)) {
            if (OdfXml.is(child, TABLE, "table-row")) {
                rows.put(rowsEnd, child);
                rowsEnd = Math.min(ENDLESS, rowsEnd + repeated(child, ROWS_REPEATED));
            } else if (OdfXml.is(child, TABLE, "table-column")) {
                columns.put(columnsEnd, child);
                columnsEnd = Math.min(ENDLESS, columnsEnd + repeated(child, COLUMNS_REPEATED));
            } else if (TABLE.uri().equals(child.getNamespaceURI()) && GROUPS.contains(child.getLocalName())) {
                collect(child);
            }
        }
    }

    Collection<Element> rows() {
        return rows.values();
    }

    Collection<Element> columns() {
        return columns.values();
    }

    static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : OdfXml.children(row)) {
            if (OdfXml.is(child, TABLE, "table-cell") || OdfXml.is(child, TABLE, "covered-table-cell")) {
                cells.add(child);
            }
        }
        return cells;
    }

    /** The name of the style that a cell has which names none of its own: that of its row, else of its column; or empty. */
    String defaultStyle(Element row, int column) {
        String ofRow = OdfXml.get(row, TABLE, "default-cell-style-name");
        if (!ofRow.isEmpty()) {
            return ofRow;
        }
        Map.Entry<Integer, Element> ofColumn = columns.floorEntry(column);
        return ofColumn == null || column >= columnsEnd
                ? ""
                : OdfXml.get(ofColumn.getValue(), TABLE, "default-cell-style-name");
    }

    /** The row of that number alone; added if the table ends before it. */
    Element row(int number) {
        if (number > rowsEnd) {
            addRow(number - rowsEnd);
        }
        if (number == rowsEnd) {
            addRow(1);
        }
        Map.Entry<Integer, Element> holder = rows.floorEntry(number);
        Element row = holder.getValue();
        int before = number - holder.getKey();
        int after = repeated(row, ROWS_REPEATED) - before - 1;
        part(row, ROWS_REPEATED, before, after);
        if (before > 0) {
            rows.put(holder.getKey(), sibling(row, false));
        }
        rows.put(number, row);
        if (after > 0) {
            rows.put(number + 1, sibling(row, true));
        }
        return row;
    }

    private void addRow(int count) {
        Element row = xml.element(TABLE, "table-row");
        repeat(row, ROWS_REPEATED, count);
        xml.add(row, TABLE, "table-cell");
        Node last = rows.isEmpty() ? null : rows.lastEntry().getValue();
        while (last != null && last.getParentNode() != table) {
            last = last.getParentNode();
        }
        Node next =
                last == null ? OdfXml.child(table, TABLE, "named-expressions").orElse(null) : last.getNextSibling();
        table.insertBefore(row, next);
        rows.put(rowsEnd, row);
        rowsEnd += count;
    }

    /** The cell of that column alone; added if the row ends before it. */
    Element cell(Element row, int column) {
        int at = 0;
        for (Element cell : cells(row)) {
            int count = repeated(cell, COLUMNS_REPEATED);
            if (column < at + count) {
                part(cell, COLUMNS_REPEATED, column - at, at + count - column - 1);
                return cell;
            }
            at += count;
        }
        if (column > at) {
            repeat(xml.add(row, TABLE, "table-cell"), COLUMNS_REPEATED, column - at);
        }
        return xml.add(row, TABLE, "table-cell");
    }

    private void part(Element element, String attribute, int before, int after) {
        Node parent = element.getParentNode();
        repeat(element, attribute, 1);
        if (before > 0) {
            Element copy = (Element) element.cloneNode(true);
            repeat(copy, attribute, before);
            parent.insertBefore(copy, element);
        }
        if (after > 0) {
            Element copy = (Element) element.cloneNode(true);
            repeat(copy, attribute, after);
            parent.insertBefore(copy, element.getNextSibling());
        }
    }

    private static Element sibling(Element row, boolean next) {
        Node at = next ? row.getNextSibling() : row.getPreviousSibling();
        return (Element) Objects.requireNonNull(at, "just put there");
    }

    private void repeat(Element element, String attribute, int count) {
        if (count > 1) {
            xml.set(element, TABLE, attribute, Integer.toString(count));
        } else {
            element.removeAttributeNS(TABLE.uri(), attribute);
        }
    }

    /** How many the element stands for; throws if that is no number. */
    static int repeated(Element element, String attribute) {
        String count = OdfXml.get(element, TABLE, attribute);
        return count.isEmpty() ? 1 : Math.max(1, Math.min(Integer.parseInt(count.strip()), ENDLESS));
    }
}
