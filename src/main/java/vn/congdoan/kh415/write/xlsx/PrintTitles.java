package vn.congdoan.kh415.write.xlsx;

import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;

/** The rows and columns that every printed page of a sheet repeats. */
final class PrintTitles {
    private static final String NAME = "_xlnm.Print_Titles";

    private PrintTitles() {}

    /**
     * Repeats those rows and, from the left, that many columns.
     *
     * <p>Columns that join rows are written as text: POI would read the rows back first, and takes a comma in the sheet's name for the
     * end of a range.
     */
    static void set(SXSSFSheet sheet, int firstRow, int lastRow, int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
        if (columns == 0) {
            return;
        }
        String name = SheetNameFormatter.format(sheet.getSheetName());
        String both = name + "!$A:$" + CellReference.convertNumToColString(columns - 1) + "," + name + "!$"
                + (firstRow + 1) + ":$" + (lastRow + 1);
        long index = sheet.getWorkbook().getSheetIndex(sheet);
        for (CTDefinedName defined : sheet.getWorkbook()
                .getXSSFWorkbook()
                .getCTWorkbook()
                .getDefinedNames()
                .getDefinedNameList()) {
            if (defined.getName().equals(NAME) && defined.getLocalSheetId() == index) {
                defined.setStringValue(both);
            }
        }
    }
}
