package vn.congdoan.kh415.read.table.xls;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;

/**
 * The formulas of a sheet of an .xls workbook whose stored value was never calculated ([MS-XLS] 2.4.127): all of them where the sheet
 * says that its calculation was not completed, and else those that store nothing or 0 because their writer cannot calculate.
 */
final class UncalculatedFormulas {
    private final boolean all;
    private final Set<Long> places = new HashSet<>();

    UncalculatedFormulas(HSSFSheet sheet) {
        // POI's name for the record by which Excel says so ([MS-XLS] 2.4.331).
        all = sheet.getForceFormulaRecalculation();
        boolean engine = sheet.getWorkbook().getInternalWorkbook().findFirstRecordBySid(RecalcIdRecord.sid) != null;
        Iterator<CellValueRecordInterface> cells = sheet.getSheet().getCellValueIterator();
        while (cells.hasNext()) {
            if (cells.next() instanceof FormulaRecordAggregate formula
                    && isWaiting(formula.getFormulaRecord(), engine)) {
                places.add(place(formula.getRow(), formula.getColumn()));
            }
        }
    }

    /**
     * Two habits of writers that cannot calculate: 0 and the wish to be calculated when opened; or an empty text without it, in a
     * workbook that does not name the engine that calculated it, as Excel and LibreOffice do ([MS-XLS] 2.4.231).
     */
    private static boolean isWaiting(FormulaRecord formula, boolean engine) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            return formula.isCalcOnLoad() && formula.getValue() == 0;
        }
        return type == CellType.STRING && !formula.hasCachedResultString() && !formula.isCalcOnLoad() && !engine;
    }

    boolean holds(int row, int column) {
        return all || places.contains(place(row, column));
    }

    private static long place(int row, int column) {
        return ((long) row << 16) + (column & 0xFFFF);
    }
}
