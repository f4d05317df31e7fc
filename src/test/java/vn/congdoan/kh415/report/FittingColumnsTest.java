package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.text.Words;

/** A number that is wider than its column is shown as ### by every spreadsheet. */
final class FittingColumnsTest {
    private static final Words WORDS = Words.in(Lang.VI);

    @Test
    void every_whole_number_of_the_samples_fits_its_column() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Sheet sheet : Sheets.of(
                new Assessed(CaseRun.sampleWorld(), "2023-06").assessment(), WORDS, new BookSetting("1.0.0", ""))) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<@Nullable SheetCell> cells = sheet.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    String text = number(cells.get(column));
                    if (text.length() > sheet.columns().get(column).width()) {
                        wide.add(sheet.name() + " " + row + " " + column + ": " + text);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    /** As it is shown; empty if it is no whole number. */
    private static String number(@Nullable SheetCell cell) {
        Content content = cell == null ? null : cell.content();
        Content stored = content instanceof Content.Formula formula ? formula.stored() : content;
        if (cell == null || cell.style().role() != Role.INTEGER || !(stored instanceof Content.Numeric number)) {
            return "";
        }
        BigDecimal value = number.value();
        return WORDS.numbers().exact(value);
    }
}
