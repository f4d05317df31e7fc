package vn.congdoan.kh415.ingest.sheet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.ingest.Desk;

/** Where a title or a line above tells of another measure, a short name that may stand for it is not read as what it says by itself. */
final class ShortHeadingsTest {
    @ParameterizedTest
    @MethodSource({"underTitles", "belowLines", "inSections", "underGroups", "byThemselves"})
    void short_name_counts_what_stands_above_it(String drawn) {
        Desk.assertCase(drawn);
    }

    static Stream<String> underGroups() {
        return Desk.cases("""
                2023-06
                Đơn vị | Kết nạp đoàn viên |         | Tình hình chung
                       | Số đoàn viên      | Số tiền | Số đoàn viên
                A      | 4                 | 30      | 100
                => A 2023-06 members=100
                => HEADING_UNCLEAR B3 A members: Kết nạp đoàn viên – Số đoàn viên; 4
                => MEASURE_UNKNOWN C2: Kết nạp đoàn viên – Số tiền;

                2023-06
                Đơn vị | Kết nạp đoàn viên |
                       | Số đoàn viên      | Số tiền
                A      | 4                 | 30
                => HEADING_UNCLEAR B3 A members: Kết nạp đoàn viên – Số đoàn viên; 4
                => MEASURE_UNKNOWN C2: Kết nạp đoàn viên – Số tiền;

                2023-06
                Đơn vị | Kết nạp đoàn viên |
                       | Số đoàn viên      | Kết nạp mới
                A      | 100               | 4
                => A 2023-06 joined=4 members=100

                2023-06
                Đơn vị | Phát triển đoàn viên |
                       | Tổng số đoàn viên    | Kết nạp mới
                A      | 100                  | 4
                => A 2023-06 joined=4 members=100
                """);
    }

    static Stream<String> inSections() {
        return Desk.cases("""
                2023-06
                Đơn vị: A |                  |
                TT        | Nội dung         | Số lượng
                I         | Tai nạn lao động |
                1         | Số vụ            | 3
                2         | Số đoàn viên     | 4
                II        | Tình hình chung  |
                1         | Số đoàn viên     | 100
                => A 2023-06 members=100
                => HEADING_UNCLEAR C5 A members: Số lượng – Tai nạn lao động – Số đoàn viên; 4
                => MEASURE_UNKNOWN B4 A: Số vụ;

                2023-06
                Đơn vị: A       |
                Nội dung        | Số lượng
                1. Tặng quà Tết |
                a) Số suất      | 4
                b) Số hộp       |
                c) Đoàn viên    | 3
                2. Đoàn viên    | 100
                => A 2023-06 members=100
                => HEADING_UNCLEAR B6 A members: Số lượng – Tặng quà Tết – c) Đoàn viên; 3
                => MEASURE_UNKNOWN A4 A: a) Số suất;

                2023-06
                Đơn vị: A |              |
                TT        | Nội dung     | Số lượng
                1         | Tặng quà Tết |
                1.1       | Số đoàn viên | 4
                2         | Đoàn viên    | 100
                => A 2023-06 members=100
                => HEADING_UNCLEAR C4 A members: Số lượng – Tặng quà Tết – Số đoàn viên; 4

                2023-06
                Đơn vị: A |                    |
                TT        | Nội dung           | Số lượng
                1         | Kết nạp đoàn viên  |
                -         | Số đoàn viên       | 4
                => HEADING_UNCLEAR C4 A members: Số lượng – Kết nạp đoàn viên – Số đoàn viên; 4

                2023-06
                Đơn vị: A      |
                Nội dung       | Số lượng
                Tặng quà Tết   |
                - Số đoàn viên | 4
                => HEADING_UNCLEAR B4 A members: Số lượng – Tặng quà Tết – - Số đoàn viên; 4

                2023-06
                Đơn vị: A |                   |
                TT        | Nội dung          | Số lượng
                I         | Kết nạp đoàn viên |
                1         | Số đoàn viên      | 4
                II        | Phát triển        |
                1         | Kết nạp mới       | 4
                => A 2023-06 joined=4
                => HEADING_UNCLEAR C4 A members: Số lượng – Kết nạp đoàn viên – Số đoàn viên; 4

                2023-06
                Đơn vị: A |                  |
                TT        | Nội dung         | Số lượng
                1         | Tai nạn lao động |
                2         | Số đoàn viên     | 100
                => A 2023-06 members=100

                2023-06
                Đơn vị: A |                       |
                TT        | Nội dung              | Số lượng
                I         | Đặc điểm tình hình    |
                A         | Đơn vị A              |
                1         | Số đoàn viên          | 100
                => A 2023-06 members=100

                2023-06
                Đơn vị: A |                   |
                TT        | Nội dung          | Số lượng
                I         | Tai nạn lao động  |
                1         | Tổng số đoàn viên | 100
                => A 2023-06 members=100

                2023-06
                Đơn vị: A        |
                Nội dung         | Số lượng
                Tai nạn lao động |
                Số đoàn viên     | 100
                => A 2023-06 members=100
                """);
    }

    static Stream<String> underTitles() {
        return Desk.cases("""
                2023-06
                DANH SÁCH ĐOÀN VIÊN NỮ |
                Đơn vị                 | Tổng số đoàn viên
                A                      | 10
                B                      | 20
                => HEADING_UNCLEAR B3 A members: DANH SÁCH ĐOÀN VIÊN NỮ; 10
                => HEADING_UNCLEAR B4 B members: DANH SÁCH ĐOÀN VIÊN NỮ; 20

                2023-06
                Danh sách ĐV nữ |
                Đơn vị          | Đoàn viên
                A               | 10
                => HEADING_UNCLEAR B3 A members: Danh sách ĐV nữ; 10

                2023-06
                TỔNG HỢP ĐOÀN VIÊN   |
                KẾT NẠP THÁNG 6/2023 |
                Đơn vị               | Đoàn viên
                A                    | 10
                => HEADING_UNCLEAR B4 A members: TỔNG HỢP ĐOÀN VIÊN KẾT NẠP THÁNG 6/2023; 10

                2023-06
                Kết quả kết nạp mới tháng 6/2023 |
                Đơn vị                           | Số lượng đoàn viên
                A                                | 10
                => HEADING_UNCLEAR B3 A members: Số lượng đoàn viên – Kết quả kết nạp mới tháng 6/2023; 10

                2023-06
                TỔNG HỢP SỐ ĐOÀN VIÊN NỮ |           |
                Đơn vị                   | Đoàn viên | Ghi chú
                A                        | 10        | đủ
                => HEADING_UNCLEAR B3 A members: TỔNG HỢP SỐ ĐOÀN VIÊN NỮ; 10

                2023-06
                DANH SÁCH ĐOÀN VIÊN NỮ |           |
                Đơn vị                 | Đoàn viên | Trong đó: Đảng viên
                A                      | 10        | 4
                => HEADING_UNCLEAR B3 A members: DANH SÁCH ĐOÀN VIÊN NỮ; 10
                => HEADINGS_PASSED_OVER C2: Trong đó: Đảng viên; 1

                2023-06
                DANH SÁCH ĐOÀN VIÊN NỮ |           |
                Đơn vị: A              |           |
                TT                     | Nội dung  | Số lượng
                1                      | Đoàn viên | 10
                => HEADING_UNCLEAR C4 A members: Số lượng – DANH SÁCH ĐOÀN VIÊN NỮ; 10

                2023-06
                DANH SÁCH ĐOÀN VIÊN NỮ |           |
                Đơn vị                 | Nội dung  | Số lượng
                A                      | Đoàn viên | 10
                B                      | Đoàn viên | 20
                => HEADING_UNCLEAR C3 A members: Số lượng – DANH SÁCH ĐOÀN VIÊN NỮ; 10
                => HEADING_UNCLEAR C4 B members: Số lượng – DANH SÁCH ĐOÀN VIÊN NỮ; 20
                """);
    }

    static Stream<String> belowLines() {
        return Desk.cases("""
                2023-06
                Đơn vị: A             |
                Nội dung              | Số lượng
                Đoàn viên nữ          |
                - Tổng số đoàn viên   | 10
                - Dưới 35 tuổi        | 3
                => HEADING_UNCLEAR B4 A members: Số lượng – Đoàn viên nữ – - Tổng số đoàn viên; 10
                => FIGURE_BESIDE_ONLY B5 A women: Số lượng – - Dưới 35 tuổi; 1; Số đoàn viên nữ
                """);
    }

    static Stream<String> byThemselves() {
        return Desk.cases("""
                2023-06
                BÁO CÁO ĐOÀN VIÊN, ĐOÀN VIÊN NỮ |
                Đơn vị                          | Tổng số đoàn viên
                A                               | 10
                => A 2023-06 members=10

                2023-06
                DANH SÁCH ĐOÀN VIÊN NỮ |                   |
                Đơn vị                 | Tổng số đoàn viên | Số đoàn viên nữ
                A                      | 10                | 4
                => A 2023-06 members=10 women=4

                2023-06
                BÁO CÁO ĐOÀN VIÊN NỮ |                 |
                Đơn vị: A            |                 |
                TT                   | Nội dung        | Số lượng
                1                    | Đoàn viên       | 10
                2                    | Số đoàn viên nữ | 4
                => A 2023-06 members=10 women=4

                2023-06
                Đơn vị: A                |
                Nội dung                 | Số lượng
                Phát triển đoàn viên nữ: |
                - Tổng số đoàn viên      | 10
                - Đoàn viên nữ           | 4
                => A 2023-06 members=10 women=4
                """);
    }
}
