package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.List;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.NamedCell;

/**
 * The part that holds the others together: its sheets, and what has a name in the workbook: of each sheet what is printed, repeated and
 * filtered, and the cells that formulas ask for.
 */
final class WorkbookPart {
    /** The calculation engine of Excel 2019: a file that names none is recalculated on opening, and asks to be saved on closing. */
    private static final int ENGINE = 191029;

    private WorkbookPart() {}

    /** Sheets are related to it by the number that they have from 1. */
    static void write(List<Sheet> sheets, Xml xml) throws IOException {
        xml.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<workbookPr date1904=\"0\"/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.raw("<sheet name=\"")
                    .text(sheets.get(i - 1).name())
                    .raw("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        xml.raw("</sheets>");
        names(sheets, xml);
        xml.raw("<calcPr calcId=\"" + ENGINE + "\"/></workbook>");
    }

    private static void names(List<Sheet> sheets, Xml xml) throws IOException {
        if (sheets.stream().noneMatch(WorkbookPart::hasNames)) {
            return;
        }
        xml.raw("<definedNames>");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (isPrintedInPart(sheet.page().paper())) {
                builtIn("Print_Area", i, printed(sheet).fixedOn(sheet.name()), xml);
            }
            if (sheet.page().headings().last() >= 0) {
                builtIn("Print_Titles", i, repeated(sheet), xml);
            }
            CellArea filter = sheet.filter();
            if (filter != null) {
                builtIn("_FilterDatabase", i, filter.fixedOn(sheet.name()), xml);
            }
            for (NamedCell cell : sheet.names()) {
                xml.raw("<definedName name=\"" + cell.name() + "\">")
                        .text(cell.address())
                        .raw("</definedName>");
            }
        }
        xml.raw("</definedNames>");
    }

    private static boolean hasNames(Sheet sheet) {
        return isPrintedInPart(sheet.page().paper())
                || sheet.page().headings().last() >= 0
                || sheet.filter() != null
                || !sheet.names().isEmpty();
    }

    private static boolean isPrintedInPart(Sheet.Paper paper) {
        return paper.lastRow() >= 0 || paper.lastColumn() >= 0;
    }

    private static void builtIn(String name, int sheet, String range, Xml xml) throws IOException {
        xml.raw("<definedName name=\"_xlnm." + name + "\" localSheetId=\"" + sheet + "\"")
                .raw(name.startsWith("_") ? " hidden=\"1\">" : ">")
                .text(range)
                .raw("</definedName>");
    }

    private static CellArea printed(Sheet sheet) {
        return new CellArea(0, 0, sheet.lastPrintedRow(), sheet.lastPrintedColumn());
    }

    /** The rows and columns that every printed page repeats; the columns only where there are pages side by side. */
    private static String repeated(Sheet sheet) {
        Sheet.Headings headings = sheet.page().headings();
        String name = "'" + sheet.name().replace("'", "''") + "'!";
        String rows = name + "$" + (headings.last() - headings.count() + 2) + ":$" + (headings.last() + 1);
        int columns = PagesAcross.of(sheet).isOne() ? 0 : sheet.page().fixedColumns();
        return columns == 0 ? rows : name + "$A:$" + Place.columnName(columns - 1) + "," + rows;
    }
}
