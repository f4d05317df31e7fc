package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

final class AcceptedFilesTest {
    @Test
    void accepted_return_names_the_files_that_its_figures_came_from_its_own_and_consolidated_ones() {
        Return accepted = Desk.accept(
                        form("2023-06/a.xlsx", "U", "open=x"),
                        form("2023-06/b.xlsx", "U", "members=100"),
                        form("2023-06/c.xlsx", "A", "members=10"))
                .ledger()
                .of(new UnitCode("U"), YearMonth.of(2023, 6))
                .orElseThrow();
        assertThat(accepted.files()).containsExactly("2023-06/a.xlsx", "2023-06/b.xlsx");
    }

    @Test
    void copy_of_a_text_file_is_found_in_the_file_and_of_a_workbook_in_its_sheet() {
        assertThat(duplicate("", "2023-06/b.csv")).isEqualTo(Place.ofFile("2023-06/b.csv"));
        assertThat(duplicate("Biểu", "2023-06/b.xlsx")).isEqualTo(new Place("2023-06/b.xlsx", "Biểu", null));
    }

    private static Place duplicate(String sheet, String file) {
        String form = "Đơn vị: A |\nNội dung | Số lượng\nĐoàn viên | 10\n";
        return Desk.accept(TextTable.of("2023-06/a.csv", sheet, form), TextTable.of(file, sheet, form))
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.RETURN_DUPLICATE)
                .map(Finding::place)
                .findFirst()
                .orElseThrow();
    }

    private static Table form(String file, String unit, String figure) {
        String[] sides = figure.split("=");
        return TextTable.of(file, "Đơn vị: %s |%nNội dung | Số lượng%n%s | %s%n".formatted(unit, sides[0], sides[1]));
    }
}
