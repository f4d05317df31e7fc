package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.testing.TextTable;

/** No figure of a table of something else is taken for one of the table above or beside it; each is told. */
final class OtherTablesTest {
    @ParameterizedTest
    @MethodSource({"below", "beside", "underTitles", "within"})
    void no_figure_is_taken_for_another_and_none_is_lost(String drawn) {
        Desk.assertCase(drawn);
    }

    static Stream<String> below() {
        return Desk.cases("""
                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                       |
                Đơn vị | Thu khác
                B      | 70
                => A 2023-06 members=10
                => MEASURE_UNKNOWN B4: Thu khác;

                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                B      | 20
                Đơn vị | Số vụ | Số trận
                A      | 3     | 4
                B      | 0     | 1
                => A 2023-06 members=10
                => B 2023-06 members=20
                => MEASURE_UNKNOWN B4: Số vụ;
                => MEASURE_UNKNOWN C4: Số trận;

                2023-06
                Đơn vị   | Đoàn viên
                A        | 10
                BIỂU 2   |
                Tên      | Số vụ năm 2023
                B        | 70
                => A 2023-06 members=10
                => HEADINGS_PASSED_OVER B4: Số vụ năm 2023; 1

                2023-06
                STT | Đơn vị | Đoàn viên
                1   | A      | 10
                    |        |
                TT  | Tên    | Số vụ
                1   | B      | 70
                => A 2023-06 members=10
                => MEASURE_UNKNOWN C4: Số vụ;

                2023-06
                Đơn vị | Đoàn viên |
                A      | 10        |
                       | Đơn vị    | Thu lạ
                       | B         | 70
                => A 2023-06 members=10
                => MEASURE_UNKNOWN C3: Thu lạ;

                2023-06
                Đơn vị | Đoàn viên | Kinh phí |
                A      | 10        | 70       |
                Đơn vị | Số        | Tiền     | Kế hoạch
                B      | 70        | 5        | 6
                => A 2023-06 fees=70 members=10
                => SHEET_NOT_RECOGNISED A3
                => MEASURE_UNKNOWN C3: Tiền;
                => HEADINGS_PASSED_OVER D3: Kế hoạch; 1

                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                Đơn vị | 2023
                B      | 70
                => A 2023-06 members=10
                => HEADINGS_PASSED_OVER B3: 2023; 1

                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                Đơn vị | Thu lạ
                A      | 80
                Đơn vị | Kinh phí
                A      | 70
                => A 2023-06 fees=70 members=10
                => MEASURE_UNKNOWN B3: Thu lạ;

                2023-06
                Đơn vị: A |
                Nội dung  | Số lượng
                Đoàn viên | 10
                Nội dung  | Cột lạ
                Kinh phí  | 70
                => A 2023-06 members=10
                => SHEET_NOT_RECOGNISED A4

                2023-06
                Đơn vị: A |
                Nội dung  | Số lượng
                Đoàn viên | 10
                          |
                Việc      | Năm trước
                Kinh phí  | 70
                => A 2023-06 members=10
                => HEADINGS_PASSED_OVER B5: Năm trước; 1
                """);
    }

    static Stream<String> beside() {
        return Desk.cases("""
                2023-06
                Đơn vị | Đoàn viên | Đơn vị | <
                A      | 10        | B      | 20
                => A 2023-06 members=10
                => SHEET_NOT_RECOGNISED C1

                2023-06
                Đơn vị | Đoàn viên | Đơn vị | Số
                A      | 10        | B      | 20
                => A 2023-06 members=10
                => SHEET_NOT_RECOGNISED C1

                2023-06
                Đơn vị | Đoàn viên | Đơn vị |
                A      | 10        | B      | 20
                => A 2023-06 members=10
                => SHEET_NOT_RECOGNISED C1

                2023-06
                Đơn vị | Đoàn viên | Đơn vị | Số vụ
                A      | 10        | B      | 20
                => A 2023-06 members=10
                => MEASURE_UNKNOWN D1: Số vụ;

                2023-06
                Đơn vị | Đoàn viên | Đơn vị | Ghi chú
                A      | 10        | B      | 20
                => A 2023-06 members=10
                """);
    }

    /** A line alone may begin another table, or another unit's form, whose heading is that of the first and not repeated. */
    static Stream<String> underTitles() {
        return Desk.cases("""
                2023-06
                Đơn vị       | Đoàn viên
                A            | 10
                II. Kinh phí |
                B            | 20
                => A 2023-06 members=10
                => HEADING_UNCLEAR B4 B members: II. Kinh phí; 20

                2023-06
                Đơn vị                         | Đoàn viên
                BIỂU 2: THU KINH PHÍ CÔNG ĐOÀN |
                B                              | 20
                II. Đoàn viên                  |
                C                              | 30
                => C 2023-06 members=30
                => HEADING_UNCLEAR B3 B members: BIỂU 2: THU KINH PHÍ CÔNG ĐOÀN; 20

                2023-06
                Đơn vị       | Đoàn viên | Kinh phí
                II. Kinh phí |           |
                B            | 20        | 70
                => B 2023-06 fees=70 members=20

                2023-06
                Đơn vị: A   |
                Nội dung    | Số lượng
                Đoàn viên   | 10
                Đơn vị: B   |
                Kinh phí    | 20
                CĐCS Nhà máy Hòa Bình |
                Kết nạp mới | 4
                => A 2023-06 joined=4 members=10
                => HEADING_UNCLEAR B5 A fees: Số lượng – Đơn vị: B; 20

                2023-06
                Đơn vị: A   |
                Nội dung    | Số lượng
                Đoàn viên   | 10
                Đơn vị      | B
                Kinh phí    | 20
                => A 2023-06 members=10
                => HEADING_UNCLEAR B5 A fees: Số lượng – Đơn vị B; 20

                2023-06
                Đơn vị: A   |
                Nội dung    | Số lượng
                Đoàn viên   | 10
                CÔNG ĐOÀN TỔNG CÔNG TY MỘT |
                Kinh phí    | 20
                => A 2023-06 fees=20 members=10

                2023-06
                Đơn vị: A                  |
                Nội dung                   | Số lượng
                KẾ HOẠCH NĂM               |
                CĐCS Nhà máy Hòa Bình      |
                Kết nạp mới                | 100
                => FIGURE_BESIDE_ONLY B5 A joined: Số lượng – KẾ HOẠCH NĂM; 1; Số đoàn viên kết nạp mới

                2023-06
                Đơn vị: A                  |
                Nội dung                   | Số lượng
                Đoàn viên                  | 10
                Đơn vị: B                  |
                CÔNG ĐOÀN TỔNG CÔNG TY MỘT |
                Kinh phí                   | 20
                => A 2023-06 members=10
                => HEADING_UNCLEAR B6 A fees: Số lượng – Đơn vị: B; 20

                2023-06
                Đơn vị: A             |          |
                Nội dung              | Số lượng | Ghi chú
                Đoàn viên             | 10       |
                Đơn vị đã giúp đỡ     | B        | B
                Kinh phí              | 20       |
                => A 2023-06 fees=20 members=10

                2023-06
                Đơn vị: B   |           |
                TT          | Nội dung  | Số lượng
                A           | Đoàn viên |
                1           | Đoàn viên | 10
                May 1       |           |
                2           | Kinh phí  | 20
                => B 2023-06 fees=20 members=10
                """);
    }

    /** Rows of words that head nothing. */
    static Stream<String> within() {
        return Desk.cases("""
                2023-06
                Đơn vị        | Đoàn viên
                A             | 10
                              |
                CĐCS Xưởng lạ | đang tổng hợp
                B             | 70
                => A 2023-06 members=10
                => B 2023-06 members=70

                2023-06
                Đơn vị    | Đoàn viên
                A         | 10
                Xưởng lạ  | đang tổng hợp
                B         | 70
                => A 2023-06 members=10
                => B 2023-06 members=70

                2023-06
                Đơn vị        | Đoàn viên       | Kinh phí
                A             | 10              | 70
                II. Khối khác |                 |
                Nhà máy lạ    | chưa có tổ chức |
                B             | 20              | 80
                => A 2023-06 fees=70 members=10
                => B 2023-06 fees=80 members=20

                2023-06
                Đơn vị        | Đoàn viên       | Kinh phí
                A             | 10              | 70
                II. Khối khác |                 |
                Doanh nghiệp  | Số vụ           | Số trận
                B             | 20              | 80
                => A 2023-06 fees=70 members=10
                => MEASURE_UNKNOWN B4: Số vụ;
                => MEASURE_UNKNOWN C4: Số trận;

                2023-06
                Đơn vị     | Đoàn viên
                A          | 10
                           |
                Xưởng lạ   | K/A
                B          | 70
                => A 2023-06 members=10
                => B 2023-06 members=70
                => UNIT_UNKNOWN A4: Xưởng lạ;

                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                       |
                       | Người lập biểu
                       | Nguyễn Văn A
                => A 2023-06 members=10

                2023-06
                Đơn vị | Đoàn viên
                A      | 10
                Đơn vị | Người nhận
                B      | Nguyễn Văn A
                => A 2023-06 members=10

                2023-06
                Đơn vị: A                |        |
                Nội dung                 | ĐVT    | Số lượng
                Đoàn viên                | người  | 10
                Thông tin chung          |        |
                Số doanh nghiệp đến thăm | đơn vị |
                Chủ tịch                 |        | Nguyễn Văn A
                Kinh phí                 | đồng   | 70
                => A 2023-06 fees=70 members=10

                2023-06
                STT | Đơn vị           | Đoàn viên | Kinh phí | Ghi chú
                I   | Công đoàn cơ sở  |           |          |
                1   | A                | 10        | 70       |
                II  | Công đoàn cơ sở  |           |          | số cũ
                2   | B                | 20        | 80       |
                    | Công đoàn cơ sở  | <         | <        | <
                3   | C                | 5         | 6        |
                III | Đơn vị           | 30        | 90       |
                4   | D                | 30        | 90       |
                => A 2023-06 fees=70 members=10
                => B 2023-06 fees=80 members=20
                => C 2023-06 fees=6 members=5
                => D 2023-06 fees=90 members=30
                => UNIT_UNKNOWN B8: Đơn vị;

                2023-06
                Đơn vị: A       |
                Nội dung        | Số lượng
                Đoàn viên       | 10
                CHỈ TIÊU        |
                Kinh phí        | 70
                => A 2023-06 fees=70 members=10
                """);
    }

    /** Where no units are listed any words may be one, and only a word over names tells a heading. */
    @Test
    void without_a_list_of_units() {
        assertThat(unlisted("""
                Đơn vị     | Đoàn viên
                Xưởng Một  | 10
                           |
                Xưởng Hai  | đang tổng hợp
                Xưởng Ba   | 30
                """)).contains("xưởng một", "xưởng ba");
        assertThat(unlisted("""
                Đơn vị     | Đoàn viên
                Xưởng Một  | 10
                Đơn vị     | Số vụ
                Xưởng Ba   | 30
                """)).containsExactly("xưởng một");
    }

    private static List<String> unlisted(String drawing) {
        Ingest ingest = new Ingest(Desk.PLAN, new Registry(List.of()));
        return ingest.read("2023-06/r.xlsx", List.of(TextTable.of("2023-06/r.xlsx", drawing))).submissions().stream()
                .map(sent -> sent.unit().text())
                .distinct()
                .toList();
    }
}
