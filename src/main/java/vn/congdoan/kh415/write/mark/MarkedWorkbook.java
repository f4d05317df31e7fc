package vn.congdoan.kh415.write.mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.letter.Correction;

/** Puts the marks of a correction into a workbook, whatever its format. Values, formulas and every other style stay. */
public final class MarkedWorkbook {
    /** Each note is a drawing; with more, programs and this one get slow. Cells beyond are filled and listed in front. */
    public static final int MOST_NOTES = 2_000;

    private MarkedWorkbook() {}

    /** Marks the workbook as it came from its sender, older marks of ours included. */
    public static void mark(Workbook workbook, Correction correction) {
        removeOlder(workbook);
        FaultFill fill = new FaultFill(workbook);
        CellNotes notes = new CellNotes(workbook);
        int left = MOST_NOTES;
        for (Correction.Note note : correction.notes()) {
            int at = SheetNames.indexOf(note.sheet(), workbook);
            if (at >= 0) {
                Sheet sheet = workbook.getSheetAt(at);
                CellAddress address = new CellAddress(note.cell());
                fill.fill(cell(sheet, address));
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
    public static void front(Workbook workbook, Correction correction, FrontSheet.LinkTarget target) {
        Sheet front = new FrontSheet(workbook, correction).add(target);
        SheetOrder.toFront(front, workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            // Told again what it is, a sheet that says nothing of its view would get one that lacks what it must say.
            if (sheet.isSelected() != (i == 0)) {
                sheet.setSelected(i == 0);
            }
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    /** Takes away what an earlier run put into a workbook: front sheet, notes, fill. What others put there stays. */
    private static void removeOlder(Workbook workbook) {
        removeFront(workbook);
        CellNotes notes = new CellNotes(workbook);
        FaultFill fill = new FaultFill(workbook);
        for (Sheet sheet : workbook) {
            Set<CellAddress> noted = removeNotes(sheet, notes);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    fill.restore(cell, noted.contains(cell.getAddress()));
                }
            }
        }
    }

    private static void removeFront(Workbook workbook) {
        for (Name name : List.copyOf(workbook.getAllNames())) {
            if (name.getNameName().equals(FrontSheet.NAME)) {
                int sheet = name.isDeleted() ? -1 : workbook.getSheetIndex(name.getSheetName());
                workbook.removeName(name);
                if (sheet >= 0 && workbook.getNumberOfSheets() > 1) {
                    workbook.removeSheetAt(sheet);
                }
            }
        }
    }

    private static Set<CellAddress> removeNotes(Sheet sheet, CellNotes notes) {
        Set<CellAddress> noted = new HashSet<>();
        Map<CellAddress, ? extends Comment> present = new TreeMap<>(sheet.getCellComments());
        present.forEach((at, note) -> {
            RichTextString theirs = notes.theirs(note);
            if (theirs == null) {
                cell(sheet, at).removeCellComment();
                noted.add(at);
            } else if (theirs.length() < note.getString().length()) {
                note.setString(theirs);
                noted.add(at);
            }
        });
        return noted;
    }

    private static Cell cell(Sheet sheet, CellAddress at) {
        Row present = sheet.getRow(at.getRow());
        Row row = present == null ? sheet.createRow(at.getRow()) : present;
        Cell cell = row.getCell(at.getColumn());
        return cell == null ? row.createCell(at.getColumn()) : cell;
    }

    /**
     * Moves a sheet to the front. POI lets names (areas to print, say) stay with the position instead of the sheet, and in the 1997 format
     * gives other sheets to formulas; both are put back to what they said before.
     */
    private static final class SheetOrder {
        private record NameBefore(
                @Nullable String sheet, @Nullable String formula) {}

        private record FormulaBefore(Cell cell, String formula) {}

        private final Workbook workbook;
        private final List<NameBefore> names = new ArrayList<>();
        private final List<FormulaBefore> formulas = new ArrayList<>();

        private SheetOrder(Workbook workbook) {
            this.workbook = workbook;
        }

        static void toFront(Sheet sheet, Workbook workbook) {
            SheetOrder order = new SheetOrder(workbook);
            order.remember();
            workbook.setSheetOrder(sheet.getSheetName(), 0);
            order.restoreNames();
            order.formulas.forEach(SheetOrder::restore);
        }

        private void remember() {
            for (Name name : workbook.getAllNames()) {
                String sheet = name.getSheetIndex() < 0 ? null : workbook.getSheetName(name.getSheetIndex());
                names.add(new NameBefore(
                        sheet, name.isFunctionName() || name.isDeleted() ? null : name.getRefersToFormula()));
            }
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCellFormula().indexOf('!') >= 0) {
                            formulas.add(new FormulaBefore(cell, cell.getCellFormula()));
                        }
                    }
                }
            }
        }

        private void restoreNames() {
            int i = 0;
            for (Name name : workbook.getAllNames()) {
                NameBefore before = names.get(i++);
                if (before.sheet != null && name.getSheetIndex() != workbook.getSheetIndex(before.sheet)) {
                    name.setSheetIndex(workbook.getSheetIndex(before.sheet));
                }
                if (before.formula != null && !before.formula.equals(name.getRefersToFormula())) {
                    name.setRefersToFormula(before.formula);
                }
            }
        }

        private static void restore(FormulaBefore before) {
            Cell cell = before.cell;
            if (cell.getCellFormula().equals(before.formula)) {
                return;
            }
            CellType type = cell.getCachedFormulaResultType();
            double number = type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
            String text = type == CellType.STRING ? cell.getStringCellValue() : "";
            boolean truth = type == CellType.BOOLEAN && cell.getBooleanCellValue();
            byte error = type == CellType.ERROR ? cell.getErrorCellValue() : 0;
            cell.setCellFormula(before.formula);
            switch (type) {
                case NUMERIC -> cell.setCellValue(number);
                case STRING -> cell.setCellValue(text);
                case BOOLEAN -> cell.setCellValue(truth);
                case ERROR -> cell.setCellErrorValue(error);
                default -> cell.setCellValue("");
            }
        }
    }
}
