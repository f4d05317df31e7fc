package vn.congdoan.kh415.write.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/**
 * A sheet as an .xls file.
 *
 * @param letters how texts are written
 */
record XlsFile(Table table, UnaryOperator<String> letters) implements SheetFile {
    @Override
    public byte[] bytes() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            // Else it is the name of whoever runs this.
            book.getInternalWorkbook().getWriteAccess().setUsername("");
            HSSFSheet sheet = book.createSheet(letters.apply(table.sheet()));
            for (Row row : table.rows()) {
                HSSFRow line = sheet.createRow(row.number());
                row.cells().forEach(placed -> fill(line.createCell(placed.column()), placed.cell()));
            }
            table.merges()
                    .forEach(merge -> sheet.addMergedRegion(new CellRangeAddress(
                            merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn())));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void fill(HSSFCell at, Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            at.setCellValue(number.value().doubleValue());
        } else if (cell instanceof Cell.ErrorValue error) {
            at.setCellErrorValue(FormulaError.forString(error.code()));
        } else if (cell instanceof Cell.Text text) {
            at.setCellValue(letters.apply(text.text()));
        } else {
            throw new IllegalArgumentException("no such cell arrives: " + cell);
        }
    }
}
