package vn.congdoan.kh415.ingest.heading;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.ingest.Desk;

/** Panels side by side, groups of columns, columns of months, and what stands above a table. */
final class HeadingsDrawnTest {
    private static final String CASES = """
            2023-06
            Đơn vị: A | | Đơn vị: B |
            Nội dung | Số lượng | Nội dung | Số lượng
            Tổng số đoàn viên | 10 | Tổng số đoàn viên | 20
            Kết nạp mới | 1 | Kết nạp mới | 2
            => A 2023-06 joined=1 members=10
            => B 2023-06 joined=2 members=20

            2023-06
            Nội dung | Nội dung | Số lượng
            Đơn vị: A | |
            Tổng số đoàn viên | Tổng số đoàn viên | 10
            => UNIT_UNKNOWN 2023-06/r.xlsx: ;

            2023-06
            STT | Nội dung | Số lượng | | STT | Nội dung | Số lượng
            1 | Tổng số đoàn viên | 10 | | 1 | Số đoàn viên nữ | 4
            Đơn vị: A | | | | | |
            => UNIT_UNKNOWN 2023-06/r.xlsx: ;

            2023-06
            Đơn vị: A | | | | | | | |
            Nội dung | Số lượng | Nội dung | Số lượng | Nội dung | Số lượng
            Tổng số đoàn viên | 10 | Số đoàn viên nữ | 4 | Kết nạp mới | 2
            => A 2023-06 joined=2 members=10 women=4

            2023-06
            Đơn vị | Tháng | Tổng số đoàn viên
            A | 6 | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị | Tháng | Tổng số đoàn viên
            A | 5 | 10
            => PERIOD_UNKNOWN B2: 5

            2023-06
            Đơn vị | Tháng báo cáo | Tổng số đoàn viên
            A | 06/2023 | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng báo cáo | Ghi chú
            Tổng số đoàn viên | 10 |
            Kết nạp mới | 2 |
            => A 2023-06 joined=2 members=10

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng 6 | Số lượng
            Tổng số đoàn viên | 10 | 11
            => FIGURE_TWICE B3 A members: C3; Tháng 6 / Số lượng

            2023-06
            Đơn vị: A | |
            Nội dung | Năm | Số lượng
            Tổng số đoàn viên | 2023 | 11
            => A 2023-06 members=11

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng báo cáo | Số lượng
            Tổng số đoàn viên | 06/2023 | 11
            => A 2023-06 members=11

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng này
            Tổng số đoàn viên | 11
            => A 2023-06 members=11

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng này | Số lượng
            Tổng số đoàn viên | | 11
            => A 2023-06 members=11

            2023-06
            Đơn vị tính: triệu đồng |
            Đơn vị | Kinh phí
            A | 61
            => FIGURE_OTHER_UNIT B3 A fees: 61; triệu đồng; đồng

            2023-06
            Đơn vị tính: đồng |
            Đơn vị | Kinh phí | Đoàn viên
            A | 61 | 10
            => A 2023-06 fees=61 members=10

            2023-06
            (Đơn vị tính: 1.000 đồng) |
            Đơn vị | Kinh phí | Đoàn viên
            A | 61 | 10
            => A 2023-06 fees=- members=10
            => FIGURE_OTHER_UNIT B3 A fees: 61; 1.000 đồng; đồng

            2023-06
            [triệu đồng] |
            Đơn vị | Kinh phí | Đoàn viên
            A | 61 | 10
            => A 2023-06 fees=- members=10
            => FIGURE_OTHER_UNIT B3 A fees: 61; triệu đồng; đồng

            2023-06
            Triệu đồng |
            Đơn vị | Kinh phí
            A | 61
            => FIGURE_OTHER_UNIT B3 A fees: 61; triệu đồng; đồng

            2023-06
            Đơn vị: đồng |
            Đơn vị | Kinh phí
            A | 61
            => A 2023-06 fees=61

            2023-06
            Đơn vị: triệu đồng |
            Đơn vị: A |
            Nội dung | Số lượng
            Kinh phí | 61
            Đoàn viên | 10
            => A 2023-06 fees=- members=10
            => FIGURE_OTHER_UNIT B4 A fees: 61; triệu đồng; đồng

            2023-06
            ĐVT | triệu đồng
            Đơn vị: A |
            Nội dung | Số lượng
            Kinh phí | 61
            Đoàn viên | 10
            => A 2023-06 fees=- members=10
            => FIGURE_OTHER_UNIT B4 A fees: 61; triệu đồng; đồng

            2023-06
            Đơn vị báo cáo | A
            Kỳ báo cáo | 06/2023
            Nội dung | Số lượng
            Đoàn viên | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị báo cáo | Kỳ báo cáo
            A | 06/2023
            Nội dung | Số lượng
            Đoàn viên | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị báo cáo: CĐCS Nhà máy Hòa Bình |
            Mã đơn vị: B |
            Nội dung | Số lượng
            Đoàn viên | 10
            => UNIT_CONTRADICTION A2: B; CĐCS Nhà máy Hòa Bình; A CĐCS Nhà máy Hòa Bình

            2023-06
            Đơn vị báo cáo: CĐCS Nhà máy Hòa Bình (kế hoạch) |
            Nội dung | Số lượng
            Đoàn viên | 10
            => UNIT_UNKNOWN A1: CĐCS Nhà máy Hòa Bình (kế hoạch);

            2023-06
             | Kế hoạch | | Thực hiện |
            Đơn vị | Đoàn viên | Kết nạp mới | Đoàn viên | Kết nạp mới
            A | 10 | 1 | 20 | 2
            => A 2023-06 joined=2 members=20
            => HEADINGS_PASSED_OVER B3: Kế hoạch – Đoàn viên, Kế hoạch – Kết nạp mới; 2

            2023-06
             | Tháng 5 | | Tháng 6 |
            Đơn vị | Đoàn viên | Kết nạp mới | Đoàn viên | Kết nạp mới
            A | 10 | 1 | 20 | 2
            => A 2023-06 joined=2 members=20
            => HEADINGS_PASSED_OVER B3: Tháng 5 – Đoàn viên, Tháng 5 – Kết nạp mới; 2

            2023-06
            Đơn vị | Kế hoạch | | Thực hiện |
             | Đoàn viên | Kết nạp mới | Đoàn viên | Kết nạp mới
            A | 10 | 1 | 20 | 2
            => A 2023-06 joined=2 members=20
            => HEADINGS_PASSED_OVER B3: Kế hoạch – Đoàn viên, Kế hoạch – Kết nạp mới; 2

            2023-06
            Kế hoạch | | | |
            Đơn vị | Đoàn viên | Kết nạp mới | |
            A | 10 | 1 | |
            => FIGURE_BESIDE_ONLY B3 A members: Kế hoạch; 2; Tổng số đoàn viên, Số đoàn viên kết nạp mới

            2023-06
            Đơn vị | Đoàn viên | | Kết nạp mới |
             | Kế hoạch | Thực hiện | Kế hoạch | Thực hiện
             (1) | (2) | (3) | (4) | (5)
            A | 9 | 10 | 3 | 2
            => A 2023-06 joined=2 members=10
            => HEADINGS_PASSED_OVER B4: Đoàn viên – Kế hoạch, Kết nạp mới – Kế hoạch; 2

            2023-06
            Đơn vị | Đoàn viên | | Kết nạp mới |
             | 2022 | 2023 | 2022 | 2023
            A | 9 | 10 | 3 | 2
            => A 2023-06 joined=- members=10
            => FIGURE_LONGER_PERIOD E3 A joined: Kết nạp mới – 2023; 2023-06; Số đoàn viên kết nạp mới
            => HEADINGS_PASSED_OVER B3: Đoàn viên – 2022; 1

            2023-06
            Đơn vị | Đoàn viên | Lũy kế | Kết nạp mới | Lũy kế
            A | 10 | 10 | 3 | 12
            => A 2023-06 joined=3 members=10 ~joined=12

            2023-06
            Đơn vị | Đoàn viên | |
            A | 10 | 5 | 4
            B | 20 | |
            C | | 7 |
            => A 2023-06 members=10
            => B 2023-06 members=20
            => RETURN_EMPTY 2023-06/r.xlsx C
            => HEADINGS_PASSED_OVER C2: C, D; 2
            """;

    static Stream<String> cases() {
        return Desk.cases(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void headings_say_of_what_and_when_figures_are(String drawn) {
        Desk.assertCase(drawn);
    }
}
