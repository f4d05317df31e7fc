package vn.congdoan.kh415.ingest.heading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What the lines above a heading say. */
final class PreambleTest {
    @Test
    void label_may_carry_its_value_in_the_next_cell_and_without_one_it_says_nothing() {
        assertThat(Desk.read("""
                Tên đơn vị: | A
                Kỳ báo cáo: |
                            | Lần:
                Nội dung    | Số lượng
                Đoàn viên   | 10
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void unit_of_measurement_above_the_first_form_holds_for_the_next_and_not_for_people() {
        assertThat(Desk.read("""
                Đơn vị: A | (Đơn vị tính: triệu đồng)
                Nội dung  | Số lượng
                Kinh phí  | 75
                Đoàn viên | 10
                Đơn vị: B |
                Nội dung  | Số lượng
                Kinh phí  | 80
                Đoàn viên | 20
                """))
                .containsExactly(
                        "A 2023-06 fees=- members=10",
                        "B 2023-06 fees=- members=20",
                        "FIGURE_OTHER_UNIT B3 A fees: 75; triệu đồng; đồng",
                        "FIGURE_OTHER_UNIT B7 B fees: 80; triệu đồng; đồng");
    }

    @Test
    void line_that_begins_like_a_unit_below_its_parents_is_not_read_as_the_parents() {
        assertThat(Desk.read("""
                Công đoàn Tổng công ty Một |
                CĐCS Xa Lắc                |
                Nội dung                   | Số lượng
                Công khai tài chính        | x
                """)).containsExactly("UNIT_UNKNOWN 2023-06/r.xlsx: CĐCS Xa Lắc; ");
    }

    @Test
    void name_of_a_unit_says_nothing_of_its_figures() {
        Unit named = new Unit(
                new UnitCode("P"),
                "CĐCS Ban Kế hoạch năm 2022",
                null,
                "base",
                null,
                null,
                null,
                null,
                null,
                List.of("CĐCS Công ty Triệu đồng (nữ)"),
                null);
        Ingest ingest = new Ingest(Desk.PLAN, new Registry(List.of(named)));
        for (String name : List.of(named.name(), named.aliases().get(0))) {
            Table form = TextTable.of("2023-06/r.xlsx", """
                    Đơn vị báo cáo: %s |
                    Nội dung           | Số lượng
                    Đoàn viên          | 10
                    Kinh phí           | 75
                    """.formatted(name));
            Ingest.Accepted accepted = ingest.accept(List.of(ingest.read(form.file(), List.of(form))));
            assertThat(accepted.findings()).as(name).isEmpty();
            assertThat(accepted.ledger()
                            .of(new UnitCode("P"), YearMonth.of(2023, 6))
                            .orElseThrow()
                            .own())
                    .as(name)
                    .hasSize(2);
        }
    }
}
