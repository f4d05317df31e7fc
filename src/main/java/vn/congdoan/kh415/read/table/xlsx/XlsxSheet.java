package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.Calculation;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Reads one sheet of an .xlsx workbook (ECMA-376 part 1, 18.3.1). A row or a cell without a reference follows the one before
 * it. Of a formula the stored value counts: none stored is {@link Cell.Uncalculated}, and so is one that {@link Calculation} distrusts;
 * an empty text stored is blank.
 */
final class XlsxSheet {
    /** Formulas over ranges that are followed; each costs a look for every cell below. */
    private static final int ARRAYS = 100;

    private final XmlPart xml;
    private final TableBuilder table;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final Calculation calculation;
    private final List<Table.Merge> arrays = new ArrayList<>();

    XlsxSheet(
            XmlPart xml,
            TableBuilder table,
            SharedStrings strings,
            Styles styles,
            boolean from1904,
            Calculation calculation) {
        this.xml = xml;
        this.table = table;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.calculation = calculation;
    }

    void read() throws IOException, XMLStreamException {
        boolean locked = false;
        while (xml.next()) {
            if (xml.starts("cols")) {
                readColumns();
            } else if (xml.starts("sheetData")) {
                readRows();
            } else if (xml.starts("mergeCell")) {
                String range = xml.attribute("ref");
                table.merge(merge(range == null ? "" : range));
            } else if (xml.starts("sheetProtection")) {
                locked = xml.flag("sheet");
            }
        }
        table.guard(locked);
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
                table.cell(column, readCell(column));
            }
        }
    }

    private @Nullable Cell readCell(int column) throws IOException, XMLStreamException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean formula = false;
        String stored = null;
        Cell.Text inline = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                table.formula(column);
                noteArray();
            } else if (xml.starts("v")) {
                stored = xml.text();
            } else if (xml.starts("is")) {
                inline = SharedStrings.runs(xml, "is").on(styles.isOnColour(style));
            }
        }
        // Some writers leave <v/> under every formula; only with a type of text it is a result, the empty text.
        boolean none = stored == null || (stored.isEmpty() && (type == null || type.equals("n")));
        if (formula && ((none && inline == null) || calculation.distrusts(stored))) {
            return new Cell.Uncalculated();
        }
        if (inline != null) {
            return CellValues.text(inline, styles.look(style));
        }
        if (stored == null || stored.isBlank()) {
            return null;
        }
        return !arrays.isEmpty() && isResultOfArray(column) && calculation.distrusts(stored)
                ? new Cell.Uncalculated()
                : value(type == null ? "n" : type, style, stored);
    }

    /** Only the first cell of an array has its formula, the others have results alone. */
    private void noteArray() throws Refusal {
        String range = xml.attribute("ref");
        if (range != null
                && calculation != Calculation.DONE
                && arrays.size() < ARRAYS
                && !"shared".equals(xml.attribute("t"))) {
            arrays.add(merge(range));
        }
    }

    private boolean isResultOfArray(int column) {
        return arrays.stream()
                .anyMatch(array -> array.firstRow() <= table.row()
                        && table.row() <= array.lastRow()
                        && array.firstColumn() <= column
                        && column <= array.lastColumn());
    }

    private @Nullable Cell value(String type, int style, String stored) throws IOException, XMLStreamException {
        return switch (type) {
            case "s" ->
                CellValues.text(strings.at(index(stored.strip()), styles.isOnColour(style)), styles.look(style));
            case "str" -> CellValues.text(CellValues.text(SharedStrings.unescaped(stored)), styles.look(style));
            case "inlineStr" -> CellValues.text(CellValues.text(stored), styles.look(style));
            case "b" ->
                CellValues.logical(stored.strip().equals("1") || stored.strip().equals("true"), styles.look(style));
            case "e" -> new Cell.ErrorValue(stored.strip());
            case "d" -> CellValues.isoDate(stored.strip());
            default -> CellValues.number(stored, styles.look(style), from1904);
        };
    }

    private static int index(String stored) throws Refusal {
        try {
            return Integer.parseInt(stored);
        } catch (NumberFormatException e) {
            throw Refusal.damaged(Damage.CONTENT);
        }
    }

    /** The column, from 0, of a reference such as AB12. */
    static int column(String reference) throws Refusal {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4 && letter(reference.charAt(i)) > 0; i++) {
            column = column * 26 + letter(reference.charAt(i));
        }
        if (i == 0) {
            throw Refusal.damaged(Damage.CONTENT);
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

    static int row(String reference) throws Refusal {
        int digits = 0;
        while (digits < reference.length() && letter(reference.charAt(digits)) > 0) {
            digits++;
        }
        return index(reference.substring(digits)) - 1;
    }
}
