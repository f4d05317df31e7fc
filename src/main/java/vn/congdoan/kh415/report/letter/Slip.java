package vn.congdoan.kh415.report.letter;

import java.util.List;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.report.book.Sheet;

/**
 * What one body is told of its own results and returns, as a small workbook.
 *
 * @param unit its code
 * @param sheets its results; and, if there is anything, what is missing or must be mended
 */
public record Slip(UnitCode unit, List<Sheet> sheets) {
    public Slip {
        sheets = List.copyOf(sheets);
    }
}
