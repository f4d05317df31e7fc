package vn.congdoan.kh415.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.xlsx.WrittenBook;
import vn.congdoan.kh415.read.table.xlsx.WrittenCells;

/** The files that a written workbook rests on, as its method sheet lists them: number, file, bytes, SHA-256. */
public final class WrittenInputs {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private WrittenInputs() {}

    /** In the order of the sheet; none if the workbook has no such sheet. */
    public static List<Assessment.Input> of(WrittenBook book, String sheet) throws IOException {
        List<Assessment.Input> inputs = new ArrayList<>();
        if (!book.sheets().contains(sheet)) {
            return inputs;
        }
        WrittenCells cells = book.cells(sheet);
        Map<Integer, String> row = new HashMap<>();
        int number = -1;
        for (WrittenCells.Cell cell = cells.next(); cell != null; cell = cells.next()) {
            if (cell.row() != number) {
                add(row, inputs);
                row.clear();
                number = cell.row();
            }
            row.put(cell.column(), cell.value());
        }
        add(row, inputs);
        return inputs;
    }

    private static void add(Map<Integer, String> row, List<Assessment.Input> inputs) {
        String bytes = row.getOrDefault(2, "");
        boolean listed = WHOLE.matcher(row.getOrDefault(0, "")).matches()
                && WHOLE.matcher(bytes).matches();
        if (listed) {
            inputs.add(new Assessment.Input(
                    row.getOrDefault(1, ""), Long.parseLong(bytes), row.getOrDefault(3, ""), null));
        }
    }
}
