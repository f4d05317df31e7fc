package vn.congdoan.kh415.read.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Table;

/**
 * Reads one sheet of an .xlsx workbook (ECMA-376 part 1, 18.3.1). A row or a cell without a reference follows the one before
 * it. Of a formula the stored value counts: none stored is {@link Cell.Uncalculated}, an empty text stored is blank.
 */
final class XlsxSheet {
    private final XmlPart xml;
    private final TableBuilder table;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;

    XlsxSheet(XmlPart xml, TableBuilder table, SharedStrings strings, Styles styles, boolean from1904) {
        this.xml = xml;
        this.table = table;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    void read() throws IOException, XMLStreamException {
        while (xml.next()) {
            if (xml.starts("cols")) {
                readColumns();
            } else if (xml.starts("sheetData")) {
                readRows();
            } else if (xml.starts("mergeCell")) {
                String range = xml.attribute("ref");
                table.merge(merge(range == null ? "" : range));
            }
        }
    }

    private void readColumns() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("cols")) {
            if (xml.starts("col") && xml.flag("hidden")) {
                table.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
            }
        }
    }

    private void readRows() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                table.row(xml.number("r", table.row() + 2) - 1, xml.flag("hidden"));
                readCells();
            }
        }
    }

    private void readCells() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String reference = xml.attribute("r");
                int column = reference == null ? table.column() + 1 : column(reference);
                table.cell(column, readCell());
            }
        }
    }

    private @Nullable Cell readCell() throws IOException, XMLStreamException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean formula = false;
        String stored = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                stored = xml.text();
            } else if (xml.starts("is")) {
                stored = SharedStrings.runs(xml, "is");
                type = "inlineStr";
            }
        }
        // Some writers leave <v/> under every formula; only with a type of text it is a result, the empty text.
        if (formula && (stored == null || (stored.isEmpty() && (type == null || type.equals("n"))))) {
            return new Cell.Uncalculated();
        }
        return stored == null || stored.isBlank() ? null : value(type == null ? "n" : type, style, stored);
    }

    private @Nullable Cell value(String type, int style, String stored) throws IOException, XMLStreamException {
        return switch (type) {
            case "s" -> strings.at(index(stored.strip()));
            case "str" -> CellValues.text(SharedStrings.unescaped(stored));
            case "inlineStr" -> CellValues.text(stored);
            case "b" ->
                new Cell.Logical(stored.strip().equals("1") || stored.strip().equals("true"));
            case "e" -> new Cell.ErrorValue(stored.strip());
            case "d" -> CellValues.isoDate(stored.strip());
            default -> CellValues.number(stored, styles.shown(style), from1904);
        };
    }

    private static int index(String stored) throws Refusal {
        try {
            return Integer.parseInt(stored);
        } catch (NumberFormatException e) {
            throw Refusal.damaged("damage-content");
        }
    }

    /** The column, from 0, of a reference such as AB12. */
    private static int column(String reference) throws Refusal {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4 && letter(reference.charAt(i)) > 0; i++) {
            column = column * 26 + letter(reference.charAt(i));
        }
        if (i == 0) {
            throw Refusal.damaged("damage-content");
        }
        return column - 1;
    }

    private static int letter(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    /** A range such as A1:C2, or a single cell. */
    private static Table.Merge merge(String range) throws Refusal {
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = range.substring(colon + 1);
        return new Table.Merge(row(first), column(first), row(last), column(last));
    }

    private static int row(String reference) throws Refusal {
        int digits = 0;
        while (digits < reference.length() && letter(reference.charAt(digits)) > 0) {
            digits++;
        }
        return index(reference.substring(digits)) - 1;
    }
}
