package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the columns beside the figures say of the sender. */
final class SenderColumnsTest {
    @Test
    void sectors_are_known_by_id_name_and_alias() {
        assertThat(Desk.read("""
                Đơn vị | Khu vực          | Đoàn viên
                U      | red              | 1
                T      | Khu vực nhà nước | 2
                T      | Tư nhân          | 3
                """))
                .containsExactly("T 2023-06 *members@blue=3 *members@red=2", "U 2023-06 *members@red=1");
    }

    @Test
    void name_of_several_units_in_a_column_of_codes_is_ambiguous() {
        assertThat(Desk.read("""
                Mã đơn vị | Đoàn viên
                May 1     | 10
                A         | 10
                """)).containsExactly("A 2023-06 members=10", "UNIT_AMBIGUOUS A2: May 1; B, C");
    }

    @Test
    void finding_on_a_sender_stands_at_its_code_else_at_its_name() {
        assertThat(Desk.read("""
                Đơn vị     | Mã đơn vị | Đoàn viên
                Không biết | Q9        | 10
                """)).containsExactly("UNIT_UNKNOWN B2: Không biết; ");
        assertThat(Desk.read("""
                TT | Đơn vị     | Đoàn viên
                1  | Không biết | 10
                """)).containsExactly("UNIT_UNKNOWN B2: Không biết; ");
    }

    @Test
    void period_that_is_a_year_reported_on_ends_at_the_month_expected() {
        assertThat(Desk.read("""
                Đơn vị: A                       |
                Kỳ báo cáo: báo cáo năm 2023    |
                Nội dung                        | Số lượng
                Đoàn viên                       | 10
                Kinh phí                        | 70
                """)).contains("A 2023-06 fees=70 members=10");
    }
}
