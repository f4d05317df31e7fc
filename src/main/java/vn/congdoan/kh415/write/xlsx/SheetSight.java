package vn.congdoan.kh415.write.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSelection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;
import vn.congdoan.kh415.report.book.Sheet;

/** What is seen of a sheet when it is opened: its whole width if that can still be read, and the first cell of what is scrolled. */
final class SheetSight {
    /** What an ordinary laptop shows beside the numbers of rows and the scroll bar, in pixels. */
    private static final int SCREEN = 1300;

    private static final int PIXELS_A_FIGURE = 7;
    private static final int PADDING = 5;
    private static final int SMALLEST = 70;
    private static final int STEP = 5;

    private SheetSight() {}

    static void set(Sheet sheet, XSSFSheet out) {
        out.setZoom(zoom(sheet));
        Sheet.Page page = sheet.page();
        boolean scrolled = page.headingRow() >= 0 && page.inSight();
        String first = scrolled
                ? new CellReference(page.headingRow() + 1, page.fixedColumns()).formatAsString()
                : new CellReference(0, 0).formatAsString();
        CTSheetView view = out.getCTWorksheet().getSheetViews().getSheetViewArray(0);
        if (view.sizeOfSelectionArray() == 0) {
            view.addNewSelection();
        }
        for (CTSelection selection : view.getSelectionArray()) {
            selection.setActiveCell(first);
            selection.setSqref(List.of(first));
        }
    }

    /** In percent; what stands at the right of the paper is not what one looks for first. */
    private static int zoom(Sheet sheet) {
        int last = sheet.page().lastColumn();
        int pixels = sheet.columns().subList(0, last < 0 ? sheet.columns().size() : last + 1).stream()
                .mapToInt(column -> column.width() * PIXELS_A_FIGURE + PADDING)
                .sum();
        int fitting = 100 * SCREEN / Math.max(1, pixels) / STEP * STEP;
        return Math.max(SMALLEST, Math.min(100, fitting));
    }
}
