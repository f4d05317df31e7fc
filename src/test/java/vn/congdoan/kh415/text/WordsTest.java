package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Place;

/** Details in messages: what was computed as the office writes it, what was seen as it was seen. */
final class WordsTest {
    private static List<String> messages(FindingCode code, String... details) {
        Finding finding = new Finding(code, Place.NOWHERE, details);
        return List.of(Words.in(Lang.VI).message(finding), Words.in(Lang.EN).message(finding));
    }

    @Test
    void computed_numbers_and_months_are_written_as_the_office_writes_them() {
        assertThat(messages(FindingCode.YTD_FELL, "1500.5", "12345678", "2023-05"))
                .containsExactly(
                        "Lũy kế 1.500,5, nhỏ hơn 12.345.678 đã báo cáo ở kỳ 05/2023.",
                        "1,500.5 since the year began, less than the 12,345,678 reported for 2023-05.");
    }

    @Test
    void numbers_in_a_list_are_grouped_and_ids_left_alone() {
        assertThat(messages(
                        FindingCode.CONSOLIDATED_DIFFERS, "2", "HN03a: 7196/18877 ≠ 6536/18866; 2030-1: 1 ≠ 2000", "0"))
                .first()
                .asString()
                .contains("HN03a: 7.196/18.877 ≠ 6.536/18.866; 2030-1: 1 ≠ 2.000.");
    }

    @Test
    void what_was_seen_stays_as_it_was_seen() {
        assertThat(messages(FindingCode.FIGURE_NOT_WHOLE, "1500.5 {0} $1 2023-05"))
                .first()
                .isEqualTo("\"1500.5 {0} $1 2023-05\" không phải số nguyên.");
    }

    @Test
    void part_about_a_blank_detail_is_left_out() {
        assertThat(messages(FindingCode.MEASURE_UNKNOWN, "Xe đạp", ""))
                .containsExactly(
                        "\"Xe đạp\" không phải là số liệu nào trong kế hoạch.",
                        "\"Xe đạp\" is no measure of the plan.");
        assertThat(messages(FindingCode.PERIOD_UNKNOWN, ""))
                .first()
                .isEqualTo("Không rõ báo cáo của tháng nào: trong tệp, tên tệp và tên thư mục đều không ghi tháng.");
        assertThat(messages(FindingCode.PERIOD_UNKNOWN, "hè 2023"))
                .first()
                .isEqualTo("Không rõ báo cáo của tháng nào: \"hè 2023\".");
    }
}
