package vn.congdoan.kh415.write.mark;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import vn.congdoan.kh415.report.letter.Correction;

/** Puts the marks of a correction into a workbook, whatever its format. Values, formulas and every other style stay. */
public final class MarkedWorkbook {
    /** Each note is a drawing; with more, programs and this one get slow. Cells beyond are filled and listed in front. */
    public static final int MOST_NOTES = 2_000;

    private MarkedWorkbook() {}

    /** Marks the workbook as it came from its sender, older marks of ours included. */
    public static void mark(Workbook workbook, Correction correction) {
        OlderMarks.remove(workbook);
        FaultFill fill = new FaultFill(workbook);
        CellNotes notes = new CellNotes(workbook);
        int left = MOST_NOTES;
        for (Correction.Note note : correction.notes()) {
            int at = SheetNames.indexOf(note.sheet(), workbook);
            if (at >= 0) {
                Sheet sheet = workbook.getSheetAt(at);
                CellAddress address = new CellAddress(note.cell());
                fill.fill(OlderMarks.cell(sheet, address));
                if (left-- > 0) {
                    notes.add(sheet, address, note.text());
                }
            }
        }
        front(workbook, correction, line -> {
            int at = SheetNames.indexOf(line.sheet(), workbook);
            return at < 0 ? null : workbook.getSheetName(at);
        });
    }

    /** Adds the front sheet, makes it the first and the only one selected. */
    public static void front(Workbook workbook, Correction correction, FrontSheet.Target target) {
        Sheet front = new FrontSheet(workbook, correction).add(target);
        SheetOrder.toFront(front, workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }
}
