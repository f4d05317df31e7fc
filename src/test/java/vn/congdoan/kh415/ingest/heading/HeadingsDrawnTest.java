package vn.congdoan.kh415.ingest.heading;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.ingest.Desk;

/** Panels side by side, groups of columns, times and units of measurement in headings, and what stands above a table. */
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

            2023-06
            Đơn vị | Quý II | <
            ^ | Kết nạp mới tháng 6 | Kết nạp mới tháng 5
            A | 3 | 2
            => A 2023-06 joined=3
            => HEADINGS_PASSED_OVER C3: Quý II – Kết nạp mới tháng 5; 1

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng | Lũy kế
            Kết nạp mới | 3 | 12
            => PERIOD_UNKNOWN B3: 3

            2023-06
            Đơn vị: A | |
            Nội dung | Năm 2023 | <
            ^ | Tháng 6 | Lũy kế
            Kết nạp mới | 3 | 12
            => A 2023-06 joined=3 ~joined=12

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng 6 | <
            ^ | Trong tháng | Lũy kế
            Kết nạp mới | 3 | 12
            => A 2023-06 joined=3 ~joined=12

            2023-06
            Đơn vị: A | |
            Nội dung | Năm trước | <
            ^ | Tháng này | Lũy kế
            Kết nạp mới | 3 | 12
            => FIGURE_BESIDE_ONLY B4 A joined: Năm trước – Tháng này; 1; Số đoàn viên kết nạp mới

            2023-06
            Đơn vị: A | |
            Nội dung | Tháng 6 | <
            ^ | Quý II | Thực hiện
            Kết nạp mới | 9 | 3
            => FIGURE_TWICE B4 A joined: C4; Tháng 6 – Quý II / Tháng 6 – Thực hiện

            2023-06
            Đơn vị: A | |
            Nội dung | Lũy kế | <
            ^ | Tháng 6 | Quý II
            Kết nạp mới | 9 | 3
            => FIGURE_LONGER_PERIOD B4 A joined: Lũy kế – Tháng 6; 2023-06; Số đoàn viên kết nạp mới

            2023-06
            Đơn vị: A | |
            Nội dung | Lũy kế đến tháng 6 | Lũy kế đến tháng 5
            Kết nạp mới | 9 | 3
            Tổng số đoàn viên | 10 | 11
            => A 2023-06 joined=- members=10
            => FIGURE_LONGER_PERIOD B3 A joined: Lũy kế đến tháng 6; 2023-06; Số đoàn viên kết nạp mới
            => HEADINGS_PASSED_OVER C4: Lũy kế đến tháng 5; 1

            2023-06
            Đơn vị: A | |
            Nội dung | Từ đầu năm đến tháng 6 | Từ tháng 1 đến tháng 6
            Kết nạp mới | 9 | 9
            Kinh phí | 10 | 10
            => A 2023-06 fees=10 joined=-
            => FIGURE_LONGER_PERIOD B3 A joined: Từ đầu năm đến tháng 6; 2023-06; Số đoàn viên kết nạp mới

            2023-06
            Đơn vị: A | |
            Nội dung | 6 tháng đầu năm | 6 tháng cuối năm
            Kinh phí | 10 | 12
            => A 2023-06 fees=10
            => HEADINGS_PASSED_OVER C3: 6 tháng cuối năm; 1

            2023-06
            Đơn vị: A | |
            Nội dung | Số lượng (chuyện gì) | Số lượng
            Tổng số đoàn viên | 9 | 10
            => A 2023-06 members=10
            => HEADING_UNCLEAR B3 A members: Số lượng (chuyện gì); 9

            2023-06
            Đơn vị: A | |
            Nội dung | Số lượng trong tháng (chuyện gì)
            Tổng số đoàn viên | 9
            => HEADING_UNCLEAR B3 A members: Số lượng trong tháng (chuyện gì); 9

            2023-06
            Đơn vị tính: người |
            Đơn vị | Đoàn viên | Kinh phí
            A | 10 | 61
            => A 2023-06 fees=61 members=10

            2023-06
            Đơn vị tính: nghìn người |
            Đơn vị | Đoàn viên | Kinh phí
            A | 10 | 61
            => A 2023-06 fees=61 members=-
            => FIGURE_OTHER_UNIT B3 A members: 10; nghìn người; người

            2023-06
            Đơn vị tính: nghìn |
            Đơn vị | Đoàn viên | Kinh phí
            A | 10 | 61
            => FIGURE_OTHER_UNIT B3 A members: 10; nghìn; người
            => FIGURE_OTHER_UNIT C3 A fees: 61; nghìn; đồng

            2023-06
            Đơn vị tính: tỷ lệ |
            Đơn vị | Đoàn viên | Kinh phí
            A | 10 | 61
            => FIGURE_BESIDE_ONLY B3 A members: Đơn vị tính: tỷ lệ; 2; Tổng số đoàn viên, Thu kinh phí công đoàn

            2023-06
            Đơn vị tính: % |
            Đơn vị | Đoàn viên | Đối thoại
            A | 10 | có
            => A 2023-06 held=1 members=-
            => FIGURE_OTHER_UNIT B3 A members: 10; %; người

            2023-06
            Đơn vị | Đoàn viên (1.000 người) | Kinh phí (tr.đ) | Kết nạp mới (người)
            A | 10 | 61 | 2
            => A 2023-06 fees=- joined=2 members=-
            => FIGURE_OTHER_UNIT B2 A members: 10; 1.000 người; người
            => FIGURE_OTHER_UNIT C2 A fees: 61; tr.đ; đồng

            2023-06
            Đơn vị | Đoàn viên (10 người) | Kinh phí (1000đ) | Kết nạp mới (lượt người)
            A | 10 | 61 | 2
            => FIGURE_OTHER_UNIT C2 A fees: 61; 1000đ; đồng
            => FIGURE_OTHER_UNIT D2 A joined: 2; lượt người; người
            => MEASURE_UNKNOWN B1: Đoàn viên (10 người); Đoàn viên

            2023-06
            Đơn vị | Kinh phí (VNĐ) | Kết nạp mới (ng)
            A | 10 | 61
            => A 2023-06 fees=10 joined=-
            => FIGURE_OTHER_UNIT C2 A joined: 61; ng; người

            2023-06
            Đơn vị | Kinh phí (nghìn đồng/người) | Kết nạp mới (người/tháng)
            A | 10 | 61
            => FIGURE_OTHER_UNIT B2 A fees: 10; nghìn đồng, người; đồng
            => MEASURE_UNKNOWN C1: Kết nạp mới (người/tháng); Kết nạp mới

            2023-06
            Đơn vị | Tỷ lệ đoàn viên | Đoàn viên
            A | 90 | 10
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER B2: Tỷ lệ đoàn viên; 1

            2023-06
            Đơn vị | Đoàn viên nữ/Tổng số đoàn viên
            A | 4/10
            => SHEET_NOT_RECOGNISED 2023-06/r.xlsx

            2023-06
            Đơn vị | Cùng kỳ năm trước |
             | Đoàn viên | Kết nạp mới
            A | 10 | 2
            => FIGURE_BESIDE_ONLY B3 A members: Cùng kỳ năm trước – Đoàn viên, Cùng kỳ năm trước – Kết nạp mới; 2; Tổng số đoàn viên, Số đoàn viên kết nạp mới

            2023-06
            Đơn vị: A | | | |
            Nội dung | Số lượng | So với tháng trước (+/-) | Tăng/giảm
            Tổng số đoàn viên | 10 | 2 | 3
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER C3: So với tháng trước (+/-), Tăng/giảm; 2

            2023-06
            Dự kiến kết quả tháng 6 |
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên | 10
            => FIGURE_BESIDE_ONLY B4 A members: Dự kiến kết quả tháng 6; 1; Tổng số đoàn viên

            2023-06
            Kết quả 6 tháng đầu năm 2023 |
            Đơn vị: A |
            Nội dung | Số lượng
            Kết nạp mới | 10
            Tổng số đoàn viên | 12
            => A 2023-06 joined=- members=12
            => FIGURE_LONGER_PERIOD B4 A joined: Kết quả 6 tháng đầu năm 2023; 2023-06; Số đoàn viên kết nạp mới
            => PERIOD_LONGER A1 A: Kết quả 6 tháng đầu năm 2023; 2023-06

            2023-06
            Báo cáo nhanh số liệu đến 15/6/2023 |
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên | 12
            => A 2023-06 members=12

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên | 10 (tăng 2)
            => FIGURE_NOT_A_NUMBER B3 A members: 10 (tăng 2)

            2023-06
            Đơn vị: A | |
            Nội dung | Số lượng | Trong đó: nữ
            Tổng số đoàn viên | 10 | 4
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER C3: Trong đó: nữ; 1

            2023-06
            Đơn vị: A | | |
            Tháng | Đoàn viên | Kết nạp mới
            Tháng 4 | 8 | 1
            Tháng 5 | 9 | 1
            Tháng 6 | 10 | 2
            => A 2023-06 joined=2 members=10
            => PERIOD_UNKNOWN A3: Tháng 4
            => PERIOD_UNKNOWN A4: Tháng 5

            2023-06
            Đơn vị: A | | |
            Nội dung | Tháng 4 | Tháng 5 | Tháng 6
            Đoàn viên | 8 | 9 | 10
            Kết nạp mới | 1 | 1 | 2
            => A 2023-06 joined=2 members=10
            => HEADINGS_PASSED_OVER B3: Tháng 4, Tháng 5; 2

            2023-06
            Đơn vị: A | | |
            Nội dung | Quý I | Quý II | 6 tháng
            Đoàn viên | 8 | 9 | 10
            Kết nạp mới | 1 | 1 | 2
            => A 2023-06 joined=- members=10
            => FIGURE_LONGER_PERIOD C4 A joined: Quý II; 2023-06; Số đoàn viên kết nạp mới
            => HEADINGS_PASSED_OVER B3: Quý I; 1

            2023-06
            Đơn vị | Đoàn viên (trăm người)
            A | 10
            => FIGURE_OTHER_UNIT B2 A members: 10; trăm người; người

            2023-06
            Đơn vị | Đoàn viên | Đoàn viên tăng thêm
            A | 10 | 3
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER C1: Đoàn viên tăng thêm; 1

            2023-06
            Đơn vị | Kết nạp mới | Xin ra khỏi tổ chức
            A | 10 | 3
            => A 2023-06 joined=10
            => MEASURE_UNKNOWN C1: Xin ra khỏi tổ chức;

            2023-06
            Đơn vị | Đoàn viên đầu kỳ | Kết nạp mới | Đoàn viên cuối kỳ
            A | 10 | 3 | 13
            => A 2023-06 joined=3 members=13
            => HEADINGS_PASSED_OVER B2: Đoàn viên đầu kỳ; 1

            2023-06
            Đơn vị | Đoàn viên đầu năm | Đoàn viên hiện nay
            A | 10 | 13
            => MEASURE_UNKNOWN C1: Đoàn viên hiện nay;
            => FIGURE_BESIDE_ONLY B2 A members: Đoàn viên đầu năm; 1; Tổng số đoàn viên

            2023-06
            Đơn vị | Đoàn viên được học tập | Đoàn viên
            A | 10 | 13
            => A 2023-06 members=13
            => MEASURE_UNKNOWN B1: Đoàn viên được học tập;

            2023-06
            Đơn vị: A | |
            Nội dung | ĐVT | Kết quả
            Tổng số đoàn viên | % | 95
            Kết nạp mới | người | 3
            => A 2023-06 joined=3 members=-
            => FIGURE_OTHER_UNIT C3 A members: 95; %; người

            2023-06
            Đơn vị: A | |
            Nội dung | Chỉ tiêu KH giao | Kết quả
            Tổng số đoàn viên | 12 | 95
            Kết nạp mới | 4 | 3
            => A 2023-06 joined=3 members=95
            => HEADINGS_PASSED_OVER B3: Chỉ tiêu KH giao; 1

            2023-06
            Đơn vị: A | | |
            Nội dung | Kết quả | |
             | Nam | Nữ | Tổng
            Tổng số đoàn viên | 6 | 4 | 10
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER B4: Kết quả – Nam, Kết quả – Nữ; 2

            2023-06
            Đơn vị: A | | |
            Nội dung | Số lượng | Đạt tỷ lệ
            Tổng số đoàn viên | 6 | 40
            => A 2023-06 members=6
            => HEADINGS_PASSED_OVER C3: Đạt tỷ lệ; 1

            2023-06
            Biểu số liệu năm 2022 |
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên | 10
            => A 2022-12 members=10
            => PERIOD_CONTRADICTION A1 A: 2022-12; 2023-06
            => PERIOD_LONGER A1 A: Biểu số liệu năm 2022; 2022-12

            2023-06
            Đơn vị: A |
            Tháng 05 |
            Nội dung | Số lượng
            Tổng số đoàn viên | 10
            => PERIOD_UNKNOWN A2: Tháng 05

            2023-06
            Đơn vị: A (số liệu của Phân xưởng 1) |
            Nội dung | Số lượng
            Tổng số đoàn viên | 10
            => UNIT_UNKNOWN A1: A (số liệu của Phân xưởng 1);

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên (chưa kể thử việc) | 10
            => MEASURE_UNKNOWN A3 A: Tổng số đoàn viên (chưa kể thử việc); Tổng số đoàn viên

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên * | 10
            * chưa kể Phân xưởng 1 |
            => HEADING_UNCLEAR B3 A members: Số lượng – Tổng số đoàn viên * – (*) chưa kể Phân xưởng 1; 10

            2023-06
            Đơn vị | Đoàn viên | Ghi chú
            A | 10 | số tháng 5
            B | 10 | chưa chính xác
            => B 2023-06 members=10
            => FIGURE_BESIDE_ONLY B2 A members: số tháng 5; 1; Tổng số đoàn viên

            2023-06
            Đơn vị | Đoàn viên | Tháng trước | Chênh lệch
            A | 10 | 9 | 1
            => A 2023-06 members=10
            => HEADINGS_PASSED_OVER D1: Chênh lệch, Tháng trước; 2

            2023-06
            Đơn vị | Đoàn viên tháng trước chuyển sang | Kết nạp mới
            A | 10 | 9
            => A 2023-06 joined=9
            => FIGURE_BESIDE_ONLY B2 A members: Đoàn viên tháng trước chuyển sang; 1; Tổng số đoàn viên
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
