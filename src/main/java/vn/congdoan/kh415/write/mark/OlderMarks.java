package vn.congdoan.kh415.write.mark;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Takes away what an earlier run put into a workbook: front sheet, notes, fill. What others put there stays. */
final class OlderMarks {
    private OlderMarks() {}

    static void remove(Workbook workbook) {
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

    static Cell cell(Sheet sheet, CellAddress at) {
        Row present = sheet.getRow(at.getRow());
        Row row = present == null ? sheet.createRow(at.getRow()) : present;
        Cell cell = row.getCell(at.getColumn());
        return cell == null ? row.createCell(at.getColumn()) : cell;
    }
}
