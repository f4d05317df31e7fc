package vn.congdoan.kh415.read.table.xml;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.ReachedFromAbove;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Reads one sheet of XML Spreadsheet 2003. Rows and cells follow one another unless an index says where they stand; a cell without
 * a style of its own has that of its row, else of its column, else of the table.
 */
final class SpreadsheetMlSheet {
    private static final Set<String> APART = Set.of("s", "strike", "del", "sup", "sub");

    private final XmlPart xml;
    private final TableBuilder table;
    private final SpreadsheetMlReader workbook;
    private final ReachedFromAbove reached = new ReachedFromAbove();

    /** By the first column to which they apply, each as far as the next. */
    private final TreeMap<Integer, @Nullable String> columnStyles = new TreeMap<>();

    private int columns;
    private int row = -1;

    SpreadsheetMlSheet(XmlPart xml, TableBuilder table, SpreadsheetMlReader workbook) {
        this.xml = xml;
        this.table = table;
        this.workbook = workbook;
    }

    void read() throws IOException, XMLStreamException {
        String tableStyle = xml.attribute("StyleID");
        columnStyles.put(0, tableStyle);
        while (xml.next() && !xml.ends("Table")) {
            if (xml.starts("Column")) {
                readColumn(tableStyle);
            } else if (xml.starts("Row")) {
                readRow();
            } else if (xml.start() != null) {
                xml.skip();
            }
        }
    }

    private void readColumn(@Nullable String tableStyle) throws IOException, XMLStreamException {
        int first = xml.number("Index", columns + 1) - 1;
        int last = first + Math.max(0, Math.min(xml.number("Span", 0), Limits.COLUMNS));
        if (xml.flag("Hidden")) {
            table.hideColumns(first, last);
        }
        String style = xml.attribute("StyleID");
        if (style != null) {
            columnStyles.put(first, style);
            columnStyles.put(last + 1, tableStyle);
        }
        columns = last + 1;
        xml.skip();
    }

    private void readRow() throws IOException, XMLStreamException {
        row = xml.number("Index", row + 2) - 1;
        int more = Math.max(0, Math.min(xml.number("Span", 0), Limits.ROWS));
        String style = xml.attribute("StyleID");
        table.row(row, xml.flag("Hidden"));
        int column = 0;
        while (xml.next() && !xml.ends("Row")) {
            if (xml.starts("Cell")) {
                column = readCell(column, style);
            } else if (xml.start() != null) {
                xml.skip();
            }
        }
        row += more;
    }

    /** Reads the cell that stands at that place unless it says otherwise; gives the place after it. */
    private int readCell(int next, @Nullable String rowStyle) throws IOException, XMLStreamException {
        int index = xml.number("Index", 0);
        int column = index > 0 ? index - 1 : reached.free(row, next);
        int end = column + 1 + Math.max(0, Math.min(xml.number("MergeAcross", 0), Limits.COLUMNS));
        int height = 1 + Math.max(0, Math.min(xml.number("MergeDown", 0), Limits.ROWS));
        reached.add(row, column, end, height);
        if (end > column + 1 || height > 1) {
            table.merge(new Table.Merge(row, column, row + height - 1, end - 1));
        }
        String own = xml.attribute("StyleID");
        String style = own != null ? own : rowStyle;
        table.cell(column, readValue(style != null ? style : columnStyle(column)));
        return end;
    }

    private @Nullable String columnStyle(int column) {
        Map.Entry<Integer, @Nullable String> style = columnStyles.floorEntry(column);
        return style == null ? null : style.getValue();
    }

    private @Nullable Cell readValue(@Nullable String style) throws IOException, XMLStreamException {
        boolean formula = xml.attribute("Formula") != null;
        boolean stored = false;
        Cell value = null;
        while (xml.next() && !xml.ends("Cell")) {
            if (xml.starts("Data")) {
                String type = xml.attribute("Type");
                value = value(type == null ? "String" : type, style, formula);
                stored = true;
            } else if (xml.start() != null) {
                xml.skip();
            }
        }
        return formula && !stored ? new Cell.Uncalculated() : value;
    }

    private @Nullable Cell value(String type, @Nullable String style, boolean formula)
            throws IOException, XMLStreamException {
        Look look = workbook.look(style);
        StringBuilder seen = new StringBuilder();
        String stored = xml.allText(element -> isApart(element, style), seen);
        return switch (type) {
            case "Number" -> CellValues.number(stored, look, false);
            case "DateTime" -> CellValues.isoDate(stored.strip());
            case "Boolean" ->
                CellValues.logical(stored.strip().equals("1") || stored.strip().equals("true"), look);
            case "Error" -> new Cell.ErrorValue(stored.strip());
            // LibreOffice writes an error as the text that the formula shows.
            default ->
                formula && CellValues.isError(stored)
                        ? new Cell.ErrorValue(stored)
                        : CellValues.text(
                                seen.length() == stored.length()
                                        ? CellValues.text(stored)
                                        : CellValues.text(stored, seen.toString()),
                                look);
        };
    }

    /** Elements within a text, those of HTML, that set a part of it apart, or write it in white in a white cell. */
    private boolean isApart(String element, @Nullable String style) {
        return APART.contains(element.toLowerCase(Locale.ROOT))
                || (element.equalsIgnoreCase("font")
                        && SpreadsheetMlReader.isWhite(xml)
                        && !workbook.isOnColour(style));
    }
}
