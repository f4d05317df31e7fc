package vn.congdoan.kh415.write;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How much smaller a sheet must be printed to fit a page of A4.
 *
 * @param across so that all columns do
 * @param down so that all rows do
 */
record Paper(double across, double down) {
    /** The smallest type that is printed, over that of the cells. */
    static final double LEGIBLE = 9.0 / 11;

    private static final double INCH = 72;
    private static final double WIDTH = 8.27 * INCH;
    private static final double HEIGHT = 11.69 * INCH;

    static Paper of(XSSFSheet sheet) {
        String printArea = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
        AreaReference area = new AreaReference(
                printArea == null ? "A1:" + lastColumn(sheet) + (sheet.getLastRowNum() + 1) : printArea,
                sheet.getWorkbook().getSpreadsheetVersion());
        double width = 0;
        for (int column = 0; column <= area.getLastCell().getCol(); column++) {
            width += (sheet.getColumnWidth(column) / 256.0 * 7 + 5) * 0.75;
        }
        double height = 0;
        for (int row = 0; row <= area.getLastCell().getRow(); row++) {
            Row cells = sheet.getRow(row);
            height += cells == null ? sheet.getDefaultRowHeightInPoints() : cells.getHeightInPoints();
        }
        boolean across = sheet.getPrintSetup().getLandscape();
        double beside = (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * INCH;
        double above = (sheet.getMargin(PageMargin.TOP) + sheet.getMargin(PageMargin.BOTTOM)) * INCH;
        return new Paper(((across ? HEIGHT : WIDTH) - beside) / width, ((across ? WIDTH : HEIGHT) - above) / height);
    }

    /** So that it fits one page. */
    double scale() {
        return Math.min(across, down);
    }

    private static String lastColumn(XSSFSheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        return CellReference.convertNumToColString(last - 1);
    }
}
